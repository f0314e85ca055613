package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.disclosure.Choice.Answer;
import cn.hebei.socialwork.tender.OpenTenders;
import cn.hebei.socialwork.tender.OpenTenders.Found;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The same as the pages show, as data (R79, R80). */
@RestController
class OpenDataController {

  static final String VERSION = "1.1";
  private static final String LIST = "/public/notices.json";

  private final OpenTenders tenders;
  private final Places places;

  OpenDataController(OpenTenders tenders, Places places) {
    this.tenders = tenders;
    this.places = places;
  }

  @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> all(@ModelAttribute Choice choice) {
    Answer answer = choice.ask(tenders, places);
    if (answer instanceof Answer.Refused refused) {
      return ResponseEntity.status(HttpStatus.BAD_REQUEST)
          .body(Map.of("type", "Refusal", "message", refused.sentence()));
    }
    Found found = ((Answer.Given) answer).found();
    return ResponseEntity.ok(
        new Releases(
            link(choice, found.page()),
            VERSION,
            found.tenders().stream().map(Release::of).toList(),
            found.total(),
            new Links(
                found.page() < found.pages() ? link(choice, found.page() + 1) : null,
                found.page() > 1 ? link(choice, found.page() - 1) : null)));
  }

  @GetMapping(path = "/public/notices/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Releases one(@PathVariable long id) {
    Release release =
        tenders
            .find(id)
            .map(Release::of)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String uri = "/public/notices/%d.json".formatted(id);
    return new Releases(uri, VERSION, List.of(release), 1, new Links(null, null));
  }

  private static String link(Choice choice, int page) {
    return UriComponentsBuilder.fromPath(LIST)
        .queryParam("region", choice.region())
        .queryParam("state", choice.state())
        .queryParam("page", page)
        .encode()
        .toUriString();
  }

  /**
   * A release package.
   *
   * @param uri where it is
   * @param version of the standard
   * @param releases one for each tender
   * @param total how many tenders the choice has on all its pages
   * @param links the next and the previous page
   */
  record Releases(String uri, String version, List<Release> releases, int total, Links links) {}

  /** Pages beside this one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(@Nullable String next, @Nullable String prev) {}
}
