package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer answers what bidders object to at the opening (P14: 87令42). */
@Component
class AnswerObjectionsForm implements TaskForm<AnswerObjectionsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Confirmations confirmations;
  private final OpeningClock clock;
  private final TenderFacts facts;

  AnswerObjectionsForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Confirmations confirmations,
      OpeningClock clock,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.confirmations = confirmations;
    this.clock = clock;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "bid-opening-answer";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Who bid is for those who hold the opening, until the result is published (B21). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return new FormView(
        Map.of(
            "objections",
            objections(tender).stream()
                .map(c -> Map.of("bid", bidder(tender, c), "objection", c.objection()))
                .toList()),
        facts.notice(tender, notices.get(tender.id())).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    List<Confirmation> open = objections(tender);
    if (open.size() != v.objections().size()) {
      return Result.refused("“异议”共%d条，应逐条答复，请刷新页面后重新填写。".formatted(open.size()));
    }
    for (int i = 0; i < open.size(); i++) {
      if (!bidder(tender, open.get(i)).equals(v.objections().get(i).bid())) {
        return Result.refused("“异议”第%d条与投标人不符，请刷新页面后重新填写。".formatted(i + 1));
      }
    }
    for (int i = 0; i < open.size(); i++) {
      confirmations.reply(
          open.get(i).bidKey(), v.objections().get(i).reply().strip(), task.actor());
    }
    clock.answered(tender);
    return Result.done("答复开标异议");
  }

  private List<Confirmation> objections(Tender tender) {
    return confirmations.of(tender.id()).stream()
        .filter(c -> c.answer() == Answer.OBJECTED)
        .toList();
  }

  private String bidder(Tender tender, Confirmation c) {
    Map<String, OpenedBid> bids =
        openings.of(tender.id()).stream()
            .filter(b -> b.bidKey() != null)
            .collect(
                Collectors.toMap(b -> Objects.requireNonNull(b.bidKey()), Function.identity()));
    return facts.bid(Objects.requireNonNull(bids.get(c.bidKey())));
  }

  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 100, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> objections) {}

  record Row(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @Nullable @Size(max = 1000, message = "过长") String objection,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String reply) {}
}
