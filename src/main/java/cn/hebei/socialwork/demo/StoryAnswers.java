package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the happy answers say differently in one story: its place, its experts, its prices. */
@Component
@Profile("demo")
class StoryAnswers {

  private static final BigDecimal LEAST = new BigDecimal("1450000.00");
  private static final BigDecimal STEP = new BigDecimal("15000.00");

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
      case "tender-prepare-documents" ->
          values.put("renewal", story.announcesRenewal() ? "YES" : "NO");
      case "open-tender-form-committee" -> {
        values.putArray("experts");
        story.experts().forEach(values.withArray("experts")::add);
      }
      case "bid-submit" -> values.put("price", price(story, userId));
      case "agreement-record-signing" ->
          values.put(
              "number",
              "社工协议〔%d〕%d号".formatted(place.year() - 1, stories.all().indexOf(story) + 1));
      default -> {
        // Diligent people answer the same everywhere.
      }
    }
  }

  /** The first of the bidders bids least. */
  private static String price(DemoStory story, String agency) {
    return LEAST
        .add(STEP.multiply(BigDecimal.valueOf(story.bidders().indexOf(agency))))
        .toPlainString();
  }
}
