package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The member scores every bid by every factor, alone (B23); the price is never typed (B25). */
@Component
class ScoreBidsForm implements TaskForm<ScoreBidsForm.Values> {

  private final Tenders tenders;
  private final Openings openings;
  private final Committees committees;
  private final TenderFacts facts;

  ScoreBidsForm(Tenders tenders, Openings openings, Committees committees, TenderFacts facts) {
    this.tenders = tenders;
    this.openings = openings;
    this.committees = committees;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "scoring-score";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tender(task);
    return new FormView(
        Map.of(
            "scores",
            cells(tender).stream().map(c -> Map.of("bid", c.bid(), "factor", c.factor())).toList()),
        facts.documents(tender).put("plans", facts.plans(openings.qualified(tender.id()))).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Member member = committees.get(task.key().value());
    List<Cell> cells = cells(tender(task));
    Optional<String> refusal = refusal(cells, v.scores());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      committees.score(member, cell.bidNo(), cell.factorNo(), v.scores().get(i).points());
    }
    return Result.done("独立评分");
  }

  private static Optional<String> refusal(List<Cell> cells, List<Row> rows) {
    if (cells.size() != rows.size()) {
      return Optional.of("“评分”应逐家逐项填写，共%d行，请刷新页面后重新填写。".formatted(cells.size()));
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Row row = rows.get(i);
      if (!cell.bid().equals(row.bid()) || !cell.factor().equals(row.factor())) {
        return Optional.of("“评分”第%d行与投标和评分因素不符，请刷新页面后重新填写。".formatted(i + 1));
      }
      if (row.points().compareTo(cell.most()) > 0) {
        return Optional.of(
            "第%d行“得分”%s超过“%s”的分值（财政部令第87号第55条）。"
                .formatted(i + 1, TenderFacts.points(row.points()), cell.factor()));
      }
    }
    return Optional.empty();
  }

  private Tender tender(TaskCase task) {
    return tenders.find(committees.get(task.key().value()).tenderId()).orElseThrow();
  }

  private List<Cell> cells(Tender tender) {
    List<Cell> cells = new ArrayList<>();
    List<Factor> factors = tender.sheet().factors();
    for (OpenedBid bid : openings.qualified(tender.id())) {
      for (int no = 1; no <= factors.size(); no++) {
        Factor f = factors.get(no - 1);
        cells.add(new Cell(bid.no(), no, facts.bid(bid), TenderFacts.label(f), f.points()));
      }
    }
    return cells;
  }

  private record Cell(int bidNo, int factorNo, String bid, String factor, BigDecimal most) {}

  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 2000, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> scores) {}

  record Row(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @NotBlank(message = "不能为空") @Size(max = 100, message = "过长") String factor,
      @NotNull(message = "没有填写")
          @PositiveOrZero(message = "不能为负数")
          @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal points) {}
}
