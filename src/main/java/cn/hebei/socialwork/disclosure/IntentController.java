package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.procurement.PublicIntents;
import cn.hebei.socialwork.procurement.PublicIntents.Found;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published intents without sign-in, as a page and as data (B3, R79). */
@Controller
class IntentController {

  private static final String LIST = "/public/intents";
  private static final String DATA = LIST + ".json";
  private static final Found NOTHING = new Found(List.of(), 1, 0, 0);

  private final PublicIntents intents;

  IntentController(PublicIntents intents) {
    this.intents = intents;
  }

  @GetMapping(LIST)
  String all(
      @RequestParam(required = false) @Nullable String page,
      Model model,
      HttpServletResponse response) {
    Optional<Found> found = found(page);
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("refusal", Choice.NO_PAGE);
    }
    model.addAttribute("found", found.orElse(NOTHING));
    model.addAttribute(
        "intents", found.orElse(NOTHING).intents().stream().map(IntentLine::of).toList());
    return "public/intents";
  }

  @GetMapping(path = DATA, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> data(@RequestParam(required = false) @Nullable String page) {
    Optional<Found> found = found(page);
    return found.isPresent()
        ? ResponseEntity.ok(Plans.of(found.get()))
        : ResponseEntity.badRequest().body(Map.of("type", "Refusal", "message", Choice.NO_PAGE));
  }

  private Optional<Found> found(@Nullable String page) {
    return Choice.number(page).map(intents::search);
  }

  /**
   * A release package of plans.
   *
   * @param uri where it is
   * @param version of the standard
   * @param releases one for each intent
   * @param total how many there are on all pages
   * @param links the next and the previous page
   */
  record Plans(
      String uri,
      String version,
      List<IntentRelease> releases,
      int total,
      OpenDataController.Links links) {

    static Plans of(Found found) {
      int page = found.page();
      return new Plans(
          link(page),
          OpenDataController.VERSION,
          found.intents().stream().map(IntentRelease::of).toList(),
          found.total(),
          new OpenDataController.Links(
              page < found.pages() ? link(page + 1) : null, page > 1 ? link(page - 1) : null));
    }

    private static String link(int page) {
      return DATA + "?page=" + page;
    }
  }

  /**
   * An intent in the words of the Open Contracting Data Standard (docs/open-data.md).
   *
   * @param ocid that of the tender which follows
   * @param id the lot-year's plan
   * @param date day of the publication
   * @param tag planning
   * @param language of its texts
   * @param buyer who buys
   * @param planning what is planned
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IntentRelease(
      String ocid,
      String id,
      String date,
      List<String> tag,
      String language,
      Release.Party buyer,
      Planning planning) {

    static IntentRelease of(PublicIntents.Intent i) {
      return new IntentRelease(
          Release.PREFIX + i.caseKey(),
          i.caseKey() + "/planning",
          Release.day(i.publishedOn()),
          List.of("planning"),
          "zh",
          new Release.Party(i.region(), i.purchaser()),
          Planning.of(i));
    }
  }

  /** What is planned: title, need, budget, first day of the purchase, where it was published. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Planning(
      String project,
      String rationale,
      Release.Budget budget,
      @Nullable String earliestNotice,
      List<Document> documents) {

    static Planning of(PublicIntents.Intent i) {
      return new Planning(
          i.title(),
          i.content(),
          new Release.Budget(Release.Money.of(i.budget())),
          i.earliest() == null ? null : Release.day(i.earliest()),
          List.of(new Document("plannedProcurementNotice", i.url(), Release.day(i.publishedOn()))));
    }
  }

  /** Where it was published. */
  record Document(String documentType, String url, String datePublished) {}
}
