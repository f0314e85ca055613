package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The opening was held on another platform: its record and its bids are entered here, and held to
 * the same numbers and terms (P12).
 */
@Component
class RegisterOpeningForm implements TaskForm<RegisterOpeningForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Recordings recordings;
  private final Organs organs;
  private final CaseRules rules;
  private final BondCases bonds;
  private final TenderFacts facts;

  RegisterOpeningForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Recordings recordings,
      Organs organs,
      CaseRules rules,
      BondCases bonds,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.recordings = recordings;
    this.organs = organs;
    this.rules = rules;
    this.bonds = bonds;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "open-tender-register-opening";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts
            .notice(tender, notice)
            .put(
                "agencies",
                organs.withHolder(Role.AGENCY).stream()
                    .map(o -> Facts.option(o.code(), o.name()))
                    .toList())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    Recording recording = v.recording();
    Optional<String> refusal = refusal(notice, v.rows()).or(recording::refusal);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    int least = rules.whole(tender.scope(), "tender.minimum-bidders", "核对外部开标的投标家数");
    boolean enough = v.rows().size() >= least;
    openings.register(
        tender,
        v.record().strip(),
        IntStream.range(0, v.rows().size()).mapToObj(i -> v.rows().get(i).toBid(i + 1)).toList(),
        task.actor());
    recordings.keep(tender.id(), recording);
    bonds.news(tender.key());
    return new Result.Done(
        enough ? "登记外部开标" : "登记外部开标，家数不足",
        Map.of("enoughRegistered", enough, "procedureOutcome", enough ? "READY" : "FAILED"));
  }

  private Optional<String> refusal(Notice notice, List<Row> rows) {
    Set<String> known =
        organs.withHolder(Role.AGENCY).stream().map(o -> o.code()).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!known.contains(row.agency())) {
        return Optional.of("第%d行“投标人”不在已注册的机构中，请重新选择。".formatted(i + 1));
      }
      if (!seen.add(row.agency())) {
        return Optional.of("第%d行“投标人”重复：一家机构只能递交一份投标文件。".formatted(i + 1));
      }
      if (TimeSource.at(row.submittedAt()).isAfter(notice.bidsCloseAt().toInstant())) {
        return Optional.of("第%d行“递交时间”晚于投标截止时间，逾期的投标不得接收（财政部令第87号第33条）。".formatted(i + 1));
      }
    }
    return Optional.empty();
  }

  record Values(
      @Nullable @Size(max = 50, message = "行数过多") List<@Valid @NotNull(message = "不能为空") Row> bids,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record,
      @NotNull(message = "没有选择") Recording.Made recorded,
      @Nullable @Size(max = 200, message = "不能超过200个字") String recordingPlace,
      @Nullable @Size(max = 500, message = "不能超过500个字") String noRecordingReason) {

    Recording recording() {
      return Recording.of(recorded, recordingPlace, noRecordingReason);
    }

    /** None where nobody bid: a list without rows is not sent at all. */
    List<Row> rows() {
      return bids == null ? List.of() : bids;
    }
  }

  record Row(
      @NotBlank(message = "没有选择") String agency,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price,
      @NotNull(message = "没有填写") LocalDateTime submittedAt,
      @NotNull(message = "没有填写")
          @Min(value = 1, message = "应大于0")
          @Max(value = 999, message = "不能超过999")
          Integer team,
      @NotBlank(message = "没有填写") @Size(max = 128, message = "不能超过128个字") String digest,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String servicePlan) {

    OpenedBid toBid(int no) {
      return new OpenedBid(
          no,
          null,
          agency,
          price.setScale(2, RoundingMode.UNNECESSARY),
          servicePlan.strip(),
          team,
          TimeSource.at(submittedAt).atOffset(ZoneOffset.UTC),
          digest.strip());
    }
  }
}
