package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.GroupWork.Stage;
import cn.hebei.socialwork.tender.Signatures.Stance;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each member of a 磋商小组 reads what its leader has drafted, and agrees or says in writing why not
 * (P11: 财库〔2014〕214号27; 87令61).
 */
@Component
class SignRecordForm implements TaskForm<SignRecordForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Responses responses;
  private final Committees committees;
  private final Groups groups;
  private final GroupWork work;
  private final Signatures signatures;
  private final Qualifications qualifications;
  private final Consultations consultations;
  private final TenderFacts facts;

  SignRecordForm(
      Tenders tenders,
      Notices notices,
      Responses responses,
      Committees committees,
      Groups groups,
      GroupWork work,
      Signatures signatures,
      Qualifications qualifications,
      Consultations consultations,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.responses = responses;
    this.committees = committees;
    this.groups = groups;
    this.work = work;
    this.signatures = signatures;
    this.qualifications = qualifications;
    this.consultations = consultations;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "consultation-group-sign";
  }

  @Override
  public Class<SignRecordForm.Values> type() {
    return SignRecordForm.Values.class;
  }

  /** The record is the group's alone (P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tender(task);
    List<OpenedBid> opened = responses.look(tender, task.actor());
    Facts shown =
        facts
            .notice(tender, notices.get(tender.id()))
            .row("组长", facts.name(groups.get(tender.id()).leader()))
            .row("书面变动", consultations.change(tender.id()).map(c -> c.content()).orElse("没有进行磋商"));
    signatures
        .of(tender.id())
        .forEach(
            s -> shown.row("第%d稿，%s".formatted(s.draft(), facts.name(s.expertCode())), s.words()));
    return FormView.empty(
        shown
            .put("bids", facts.bids(opened))
            .put("plans", facts.plans(opened))
            .put("found", opened.stream().map(b -> found(tender, b)).toList())
            .toMap());
  }

  private Map<String, String> found(Tender tender, OpenedBid bid) {
    return Map.of(
        "bid", facts.bid(bid),
        "result",
            qualifications
                .find(tender.id(), bid.no())
                .map(
                    f ->
                        (f.passed() ? "符合" : "不符合")
                            + (f.reason().isEmpty() ? "" : "：" + f.reason()))
                .orElse("—"),
        "talk",
            consultations
                .talk(tender.id(), bid.no())
                .map(t -> "%s：%s".formatted(TenderFacts.moment(t.heldAt()), t.record()))
                .orElse("—"));
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Member own = committees.findInGroup(task.key().value()).orElseThrow();
    Tender tender = tender(task);
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    boolean agrees = v.answer() == Answer.AGREE;
    signatures.sign(
        tender.id(),
        groups.get(tender.id()).draft(),
        own.expertCode(),
        agrees ? Stance.AGREE : Stance.DISSENT,
        agrees ? "" : Texts.of(v.reason()),
        null);
    return Result.done(agrees ? "同意磋商记录" : "不同意磋商记录");
  }

  private Optional<String> refusal(Tender tender, Values v) {
    if (work.stage(tender) != Stage.SIGN) {
      return Optional.of("磋商小组正在补充成员或者重新拟写记录，请等记录拟好后再签字。");
    }
    return v.answer() == Answer.DISSENT && Texts.of(v.reason()).isEmpty()
        ? Optional.of("“不同意的理由”没有填写：不同意的应书面说明理由，拒绝签字又不书面说明的视为同意（财库〔2014〕214号第27条，待法务确认）。")
        : Optional.empty();
  }

  private Tender tender(TaskCase task) {
    return tenders
        .find(committees.findInGroup(task.key().value()).orElseThrow().tenderId())
        .orElseThrow();
  }

  enum Answer {
    AGREE,
    DISSENT
  }

  record Values(
      @NotNull(message = "没有选择") Answer answer,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {}
}
