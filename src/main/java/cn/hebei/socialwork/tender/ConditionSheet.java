package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Qualifications.Answer;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet on which every condition of every supplier is answered (B20, R44-R46, B8). */
final class ConditionSheet {

  private ConditionSheet() {}

  /** What is asked, supplier by supplier. */
  static List<Asked> asked(Tender tender, List<OpenedBid> bids) {
    return bids.stream()
        .flatMap(bid -> Criterion.asked(tender.course()).stream().map(c -> new Asked(bid, c)))
        .toList();
  }

  /** What the answers come to: one that is not met, and the supplier fails. */
  static List<Finding> found(Tender tender, List<OpenedBid> bids, Values v) {
    int each = Criterion.asked(tender.course()).size();
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < bids.size(); i++) {
      List<Answer> answers = new ArrayList<>();
      for (int c = 0; c < each; c++) {
        Condition row = v.conditions().get(i * each + c);
        answers.add(
            new Answer(
                Criterion.asked(tender.course()).get(c),
                row.met() == Met.YES,
                Texts.of(row.proof())));
      }
      answers.add(price(tender, bids.get(i)));
      List<Criterion> failed =
          answers.stream().filter(a -> !a.met()).map(Answer::criterion).toList();
      Row row = v.bids().get(i);
      found.add(
          new Finding(failed.isEmpty(), failed, Texts.of(row.reason()), row.toCredit(), answers));
    }
    return found;
  }

  /** Whether a price is above the ceiling needs nobody's answer (87令12). */
  private static Answer price(Tender tender, OpenedBid bid) {
    return new Answer(
        Criterion.WITHIN_CEILING,
        bid.price().compareTo(tender.ceiling()) <= 0,
        "报价%s，最高限价%s".formatted(Facts.money(bid.price()), Facts.money(tender.ceiling())));
  }

  /** A condition of a supplier that is asked. */
  record Asked(OpenedBid bid, Criterion criterion) {}

  enum Met {
    YES,
    NO
  }

  /** The fields of a form that checks conditions. */
  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 1500, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Condition> conditions,
      @NotEmpty(message = "没有填写") @Size(max = 200, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> bids) {}

  /** One condition of one supplier. */
  record Condition(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String condition,
      @NotNull(message = "没有选择") Met met,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String proof) {}

  /** One supplier. */
  record Row(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @NotNull(message = "没有填写") LocalDateTime creditChinaAt,
      @NotNull(message = "没有填写") LocalDateTime creditProcurementAt,
      @NotNull(message = "没有选择") Credit.Found credit,
      @Nullable @Size(max = 500, message = "不能超过500个字") String creditEntry,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {

    Credit toCredit() {
      return Credit.of(creditChinaAt, creditProcurementAt, credit, creditEntry);
    }
  }
}
