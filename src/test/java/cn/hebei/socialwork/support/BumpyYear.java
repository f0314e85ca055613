package cn.hebei.socialwork.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A year in which everybody who may give something back does so once, nobody bids at first, a
 * member of the committee leaves and a station is not ready: every form comes up. Its amounts are
 * so odd that none of them stands anywhere by chance.
 */
public final class BumpyYear {

  private static final List<String> NOBODY = List.of();
  private static final List<String> THREE = List.of("agency-1", "agency-2", "agency-3");
  private static final List<String> RETURNING =
      List.of(
          "plan-review",
          "plan-approve",
          "tender-preparation-approve-scheme",
          "tender-method-approve",
          "tender-approve-documents",
          "tender-declare-approve-stop",
          "single-source-approve",
          "agreement-confirmation-confirm",
          "agreement-review",
          "agreement-approve",
          "service-year-check-report",
          "evaluation-review",
          "evaluation-decide");
  private static final Map<String, String> ODD =
      Map.of(
          "1530000.00", "1530123.45",
          "70000.00", "70311.55",
          "100000.00", "100217.31",
          "27", "27.43",
          "60", "60.57",
          "28", "28.31",
          "62", "61.87",
          "93", "93.17",
          "32", "31.37");

  private BumpyYear() {}

  /** Makes the happy year bumpy. */
  public static void roughen(HappyYear year) {
    RETURNING.forEach(form -> year.change(form, once(v -> returned(form, v))));
    year.change(
        "filing-check",
        once(
            v ->
                v.put("decision", "RETURN")
                    .putArray("missing")
                    .addObject()
                    .put("what", "缺财政批复扫描件")));
    year.change(
        "filing-supplement",
        v -> v.get("items").forEach(row -> ((ObjectNode) row).put("answer", "财政批复扫描件已补传")));
    year.changingNotices();
    year.endingOneReview("review-replace-experts");
    reviewedElsewhere(year, 1);
    year.change("review-register", BumpyYear::scored);
    entrusted(year);
    year.change(
        "tender-award",
        once(
            v ->
                v.put("decision", "FAIL")
                    .put("ground", "ILLEGAL")
                    .put("failReason", "评审组成员与投标人串通查实")));
    year.change(
        "bid-confirm-opening",
        once(v -> v.put("answer", "OBJECTED").put("objection", "唱标时漏读大写金额")));
    year.change("tender-prepare-documents", v -> v.put("renewal", "NO").put("bond", "30512.77"));
    bonds(year);
    preparation(year);
    year.change("scoring-declare", once(v -> v.put("recusal", "YES").put("reason", "配偶在投标机构任职")));
    year.change(
        "review-replace-experts",
        v -> {
          String one = v.at("/experts/0").asText();
          v.putArray("experts").add(one);
        });
    year.change("evaluation-reply-reply", v -> v.put("reply", "OBJECT").put("text", "督导记录已补齐请复核"));
    stations(year);
    amounts(year);
  }

  /** After such a year: one more purchase, which is stopped for great cause (B50). */
  public static void stopOneMore(World world, HappyYear year) {
    year.change(
        "notice-change-draft",
        v -> v.put("kind", "TERMINATE").put("reason", "区划撤并任务取消").put("greatChange", true));
    year.change(
        "plan-draft",
        v -> {
          draft(v);
          v.putArray("towns").add("130123103");
        });
    world.newLot(world.today().getYear() + 1);
    year.workUntil();
  }

  /**
   * Open tenders are held elsewhere until the review of one is registered; the next is held here
   * (P12).
   *
   * @param empty in so many of them nobody bids
   */
  public static void reviewedElsewhere(HappyYear year, int empty) {
    AtomicInteger notices = new AtomicInteger();
    AtomicInteger openings = new AtomicInteger();
    year.change(
        "open-tender-publish-notice", v -> elsewhere(notices.getAndIncrement() <= empty, year, v));
    year.change(
        "open-tender-register-opening",
        v -> {
          if (openings.getAndIncrement() >= empty) {
            opened(v);
          }
        });
  }

  /** The first record and the first report come from the 采购代理机构 (P12). */
  private static void entrusted(HappyYear year) {
    year.change("entrusted-review", BumpyYear::scored);
    year.change(
        "entrusted-consultation", v -> ((ObjectNode) v.at("/bids/0")).put("price", "1487613.29"));
    year.late("open-tender-register-opening", "entrusted-opening");
    year.late("review-register", "entrusted-review");
    year.late("consultation-register", "entrusted-consultation");
  }

  /** Three bids at the same price, handed in days before. */
  private static void opened(ObjectNode v) {
    String before = LocalDateTime.parse(v.path("openedAt").asText()).minusDays(3).toString();
    ArrayNode bids = v.putArray("bids");
    for (String agency : THREE) {
      bids.addObject()
          .put("agency", agency)
          .put("price", "1480000.00")
          .put("submittedAt", before)
          .put("team", 6)
          .put("digest", "平台投标编号0417")
          .put("servicePlan", "按五个领域安排驻站服务并逐月公示");
    }
  }

  /** They have the same price and so the same points for it; the others put them in order. */
  private static void scored(ObjectNode v) {
    List<String> points = List.of("61.87", "60.57", "28.31");
    List<String> totals = List.of("81.87", "80.57", "48.31");
    for (int i = 0; i < points.size(); i++) {
      ObjectNode row = (ObjectNode) v.at("/bids/" + i);
      row.put("conclusion", "VALID").put("points", points.get(i)).put("total", totals.get(i));
      row.put("rank", i + 1).put("candidate", i == 0).remove("reason");
    }
  }

  /** A round held elsewhere, where nobody bids here, or one here (P12). */
  private static void elsewhere(boolean first, HappyYear year, ObjectNode values) {
    year.bidders(first ? NOBODY : THREE);
    if (first) {
      values.put("mode", "ELSEWHERE").put("platform", "石家庄市公共资源交易中心");
      values.put("agentName", "冀诚招标代理处").put("agentCode", "91130100MA0CPXXA1K");
      values.put("agentAgreement", "冀代〔2024〕0417号");
    }
  }

  /**
   * The review fails once, the papers are missing once, and the failed tender asks for its method
   * once the principal has returned the proposal to buy no more.
   */
  private static void preparation(HappyYear year) {
    year.change(
        "tender-preparation-survey-demand",
        v -> ((ObjectNode) v.at("/subjects/0")).put("price", "1480512.39"));
    year.change(
        "tender-preparation-review-demand",
        once(v -> ((ObjectNode) v.at("/items/5")).put("result", "FAIL").put("note", "评审因素尚未量化到档")));
    Consumer<ObjectNode> withoutPlan = once(v -> v.remove("planNo"));
    rounds(
        year,
        withoutPlan,
        List.of(
            "OPEN",
            "OPEN",
            "CONSULT_SERVICES",
            "CONSULT_SERVICES",
            "SINGLE_SOLE",
            "SINGLE_SOLE",
            "OPEN"),
        once(v -> v.put("next", "STOP")));
    year.change(
        "consultation-register", v -> ((ObjectNode) v.at("/bids/0")).put("price", "1487613.29"));
    Consumer<ObjectNode> leaving = butFirst(v -> v.put("decision", "LEAVE"));
    year.change(
        "final-quotation-quote",
        v -> {
          v.put("price", v.path("price").asText().replace("0000.00", "0613.29"));
          leaving.accept(v);
        });
    negotiateInVain(year);
    year.change("paper-offer-register", v -> v.put("price", "1481613.29"));
    year.change(
        "single-source-answer",
        v -> {
          ObjectNode objection = v.putArray("objections").addObject();
          objection.put("objector", "滹沱公益服务中心").put("content", "本机构同样有场地可用");
          objection.put("receivedOn", "2024-10-08").put("upheld", "NO");
          objection.put("answer", "经补充论证异议不成立");
        });
    year.change(
        "consultation-group-declare",
        once(v -> v.put("recusal", "YES").put("reason", "近亲属在供应商任职")));
    year.change(
        "consultation-group-sign",
        once(v -> v.put("answer", "DISSENT").put("reason", "三号响应的督导安排不够具体")));
    year.late("consultation-group-sign", "consultation-chase-members");
  }

  /**
   * What was not confirmed is negotiated again, in vain: another way of buying follows (B49). The
   * next such supplier has no account and answers on paper (P12).
   */
  public static void negotiateInVain(HappyYear year) {
    AtomicBoolean met = new AtomicBoolean();
    Consumer<ObjectNode> declining = once(BumpyYear::declined);
    year.change(
        "single-offer-confirm",
        v -> {
          met.set(true);
          declining.accept(v);
        });
    year.change("paper-offer-answer", once(BumpyYear::declined));
    AtomicInteger talks = new AtomicInteger();
    year.change(
        "single-source-negotiate",
        v -> v.put("decision", talks.incrementAndGet() % 2 == 0 ? "FAILED" : "AGREED"));
    year.change(
        "single-source-justify",
        v -> {
          if (met.get()) {
            v.put("name", Stranger.SILENT_NAME)
                .put("creditCode", Stranger.SILENT_CODE)
                .remove("agency");
          }
        });
  }

  private static void declined(ObjectNode v) {
    v.put("answer", "DECLINE").put("words", "价格记录与商定的不符");
  }

  /**
   * Each failure changes the method; every round is bought as the next of these grounds says. The
   * first consultation is held elsewhere, where one supplier responds (P12).
   */
  public static void rounds(HappyYear year, Consumer<ObjectNode> proposal, List<String> grounds) {
    rounds(year, proposal, grounds, v -> {});
  }

  private static void rounds(
      HappyYear year,
      Consumer<ObjectNode> proposal,
      List<String> grounds,
      Consumer<ObjectNode> failure) {
    AtomicInteger failures = new AtomicInteger();
    year.change(
        "tender-method-propose",
        v -> {
          String ground = grounds.get(Math.min(failures.get(), grounds.size() - 1));
          v.put("ground", ground).put("reason", "按本项目的情形采用这种方式");
          proposal.accept(v);
        });
    year.change(
        "tender-declare-failed",
        v -> {
          failures.incrementAndGet();
          v.put("next", "CHANGE");
          failure.accept(v);
        });
    AtomicBoolean first = new AtomicBoolean(true);
    year.change("consultation-publish-notice", v -> elsewhere(first.getAndSet(false), year, v));
  }

  /** Everybody but the first does this. */
  private static Consumer<ObjectNode> butFirst(Consumer<ObjectNode> change) {
    AtomicBoolean first = new AtomicBoolean(true);
    return v -> {
      if (!first.getAndSet(false)) {
        change.accept(v);
      }
    };
  }

  private static void bonds(HappyYear year) {
    year.change(
        "bid-bond-record",
        v -> v.get("bonds").forEach(row -> ((ObjectNode) row).put("account", "冀南商行甲字0731号")));
    year.change(
        "bid-bond-refund",
        v -> v.get("bonds").forEach(row -> ((ObjectNode) row).put("interest", "17.29")));
  }

  private static void stations(HappyYear year) {
    year.change("station-setup-premises", v -> v.put("address", "燕赵北大街甲71号").put("area", "61.73"));
    year.change(
        "staffing-assign",
        v -> {
          worker(v, 0, "卞和璞", "731X");
          worker(v, 1, "亓官雪", "842X");
        });
    year.change(
        "onboarding-accept-stations",
        once(v -> ((ObjectNode) v.at("/stations/0")).put("rules", false).put("note", "制度未上墙")));
    year.change(
        "onboarding-correct",
        v ->
            v.get("items")
                .forEach(
                    item -> ((ObjectNode) item).put("what", "制度牌匾补挂上墙").put("due", "2025-12-31")));
  }

  private static void amounts(HappyYear year) {
    year.change("plan-draft", BumpyYear::draft);
    year.change(
        "bid-submit", v -> v.put("price", v.path("price").asText().replace("0000.00", "0718.37")));
    year.change("scoring-score", v -> v.get("scores").forEach(row -> odd(row, "points")));
    for (String form : List.of("self-assessment-assess", "evaluation-score")) {
      year.change(form, v -> v.fieldNames().forEachRemaining(key -> odd(v, key)));
    }
    year.change("agency-report-write", BumpyYear::report);
  }

  private static void draft(ObjectNode v) {
    v.get("lines").forEach(line -> odd(line, "amount"));
    v.get("milestones").forEach(m -> ((ObjectNode) m).put("what", "材料齐备后张贴上墙"));
  }

  /** Odd costs that add up. */
  private static void report(ObjectNode v) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal odd = new BigDecimal("111.13");
    for (String cost :
        List.of(
            "Personnel",
            "Activities",
            "Travel",
            "Supplies",
            "Office",
            "Training",
            "Taxes",
            "Management")) {
      BigDecimal spent = new BigDecimal(v.path("spent" + cost).asText()).add(odd);
      v.put("spent" + cost, spent.toPlainString());
      total = total.add(spent);
      odd = odd.add(odd);
    }
    v.put("spentTotal", total.toPlainString()).put("visits", 32017).put("servedElderly", 42013);
  }

  private static void worker(ObjectNode v, int row, String name, String tail) {
    ((ObjectNode) v.at("/workers/" + row)).put("name", name).put("idTail", tail);
  }

  private static void odd(JsonNode row, String key) {
    String value = ODD.get(row.path(key).asText());
    if (value != null) {
      ((ObjectNode) row).put(key, value);
    }
  }

  private static void returned(String form, ObjectNode v) {
    v.put("decision", "RETURN").put("opinion", "请就" + form.length() + "号问题补充说明");
  }

  private static Consumer<ObjectNode> once(Consumer<ObjectNode> bump) {
    AtomicBoolean first = new AtomicBoolean(true);
    return v -> {
      if (first.getAndSet(false)) {
        bump.accept(v);
      }
    };
  }
}
