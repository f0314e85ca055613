package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the happy answers say differently in one story: its place, its experts, its prices. */
@Component
@Profile("demo")
class StoryAnswers {

  private static final BigDecimal LEAST = new BigDecimal("1450000.00");
  private static final BigDecimal STEP = new BigDecimal("15000.00");

  /** Days: with the one they are given anyway less than the most. */
  private static final int LONGER = 8;

  private final DemoStories stories;

  StoryAnswers(DemoStories stories) {
    this.stories = stories;
  }

  /** Alters the happy answer to a task of a story. */
  void alter(Desk.Item item, String userId, ObjectNode values) {
    stories.of(item).ifPresent(place -> alter(item.formId(), place, userId, values));
  }

  private void alter(String formId, DemoStories.Place place, String userId, ObjectNode values) {
    DemoStory story = place.story();
    switch (formId) {
      case "plan-draft" -> values.putArray("towns").add(story.town());
      case "tender-method-propose" -> ground(story, values);
      case "tender-prepare-documents" ->
          values.put("renewal", story.announcesRenewal() ? "YES" : "NO");
      case "open-tender-form-committee" -> {
        values.putArray("experts");
        story.experts().forEach(values.withArray("experts")::add);
      }
      case "consultation-form-group" -> {
        values.putArray("experts");
        story.group().forEach(values.withArray("experts")::add);
        values.put("leader", story.group().get(0));
      }
      case "consultation-ask-quotations" -> leaveTime(place, values);
      case "single-source-justify" -> values.put("agency", story.bidders().get(0));
      case "bid-submit", "final-quotation-quote", "single-offer-make" ->
          values.put("price", price(story, userId));
      case "agreement-record-signing" ->
          values.put(
              "number",
              "社工协议〔%d〕%d号".formatted(place.year() - 1, stories.all().indexOf(story) + 1));
      default -> {
        // Diligent people answer the same everywhere.
      }
    }
  }

  /** Where the suppliers leave off, they still have time when the visitor comes. */
  private static void leaveTime(DemoStories.Place place, ObjectNode values) {
    String closesAt = values.path("closesAt").asText();
    if (place.story().leavesOff(place.year(), "final-quotation-quote", DemoStory.PRESENT)) {
      values.put("closesAt", LocalDateTime.parse(closesAt).plusDays(LONGER).toString());
    }
  }

  /** Most buy by open tender; another ground says why. */
  private static void ground(DemoStory story, ObjectNode values) {
    String ground = story.ground();
    if (ground != null) {
      values.put("ground", ground).put("reason", "按本项目的情形采用这种方式，理由见需求调查记录。");
    }
  }

  /** The first of the bidders bids least. */
  private static String price(DemoStory story, String agency) {
    return LEAST
        .add(STEP.multiply(BigDecimal.valueOf(story.bidders().indexOf(agency))))
        .toPlainString();
  }
}
