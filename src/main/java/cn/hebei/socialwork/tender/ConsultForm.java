package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Consultations.Talk;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The 磋商小组 consults each conforming supplier singly, and says what changes for all of them alike;
 * its leader drafts the record (P11: 财库〔2014〕214号19, 20).
 */
@Component
class ConsultForm implements TaskForm<ConsultForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Committees committees;
  private final Consultations consultations;
  private final DocumentsCheckUp checkUp;
  private final TenderFacts facts;
  private final TimeSource time;

  ConsultForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Committees committees,
      Consultations consultations,
      DocumentsCheckUp checkUp,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.committees = committees;
    this.consultations = consultations;
    this.checkUp = checkUp;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "consultation-group-consult";
  }

  @Override
  public Class<ConsultForm.Values> type() {
    return ConsultForm.Values.class;
  }

  /** What is said with one supplier is never told to another (P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tender(task);
    List<OpenedBid> conforming = openings.qualified(tender.id());
    return new FormView(
        Map.of("talks", conforming.stream().map(b -> Map.of("bid", facts.bid(b))).toList()),
        facts
            .notice(tender, notices.get(tender.id()))
            .put("bids", facts.bids(conforming))
            .put("plans", facts.plans(conforming))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tender(task);
    List<OpenedBid> conforming = openings.qualified(tender.id());
    Optional<String> refusal =
        refusal(conforming, notices.get(tender.id()), v)
            .or(() -> checkUp.changeRefusal(tender, Consultations.PART, Texts.of(v.change())));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    for (int i = 0; i < conforming.size(); i++) {
      consultations.talked(tender.id(), conforming.get(i).no(), v.talks().get(i).toTalk());
    }
    consultations.propose(tender.id(), Texts.of(v.change()));
    return Result.done("逐家磋商");
  }

  private Optional<String> refusal(List<OpenedBid> conforming, Notice notice, Values v) {
    if (conforming.size() != v.talks().size()) {
      return Optional.of("“磋商记录”共%d家，应逐家填写，请刷新页面后重新填写。".formatted(conforming.size()));
    }
    for (int i = 0; i < conforming.size(); i++) {
      Row row = v.talks().get(i);
      if (!facts.bid(conforming.get(i)).equals(row.bid())) {
        return Optional.of("第%d行“供应商”不符，请刷新页面后重新填写。".formatted(i + 1));
      }
      if (row.heldAt().isBefore(notice.localClose())
          || TimeSource.at(row.heldAt()).isAfter(time.now())) {
        return Optional.of("第%d行“磋商时间”应在首次响应截止以后、现在以前。".formatted(i + 1));
      }
    }
    return !Texts.of(v.change()).isEmpty() && !Boolean.TRUE.equals(v.unchanged())
        ? Optional.of("“采购标的和资格条件没有改变”没有勾选：磋商中只能变动技术、服务要求和合同草案条款（财库〔2014〕214号第20条，待法务确认）。")
        : Optional.empty();
  }

  private Tender tender(TaskCase task) {
    return tenders
        .find(committees.findInGroup(task.key().value()).orElseThrow().tenderId())
        .orElseThrow();
  }

  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 200, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> talks,
      @Nullable @Size(max = 4000, message = "不能超过4000个字") String change,
      @Nullable Boolean unchanged) {}

  record Row(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @NotNull(message = "没有填写") LocalDateTime heldAt,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String record) {

    Talk toTalk() {
      return new Talk(TimeSource.at(heldAt).atOffset(ZoneOffset.UTC), record.strip());
    }
  }
}
