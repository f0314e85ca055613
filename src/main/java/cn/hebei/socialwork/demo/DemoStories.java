package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The stories of the demo, and to which of them an open task belongs. */
@Component
@Profile("demo")
class DemoStories {

  private final List<DemoStory> all;
  private final List<CaseTitle> titles;
  private final LotYears years;
  private final TimeSource time;

  DemoStories(
      ObjectMapper json,
      @Value("classpath:demo/stories.json") Resource file,
      List<CaseTitle> titles,
      LotYears years,
      TimeSource time)
      throws IOException {
    this.titles = titles;
    this.years = years;
    this.time = time;
    try (InputStream in = file.getInputStream()) {
      this.all = read(json, in);
    }
  }

  static List<DemoStory> read(ObjectMapper json, InputStream in) throws IOException {
    return json.readValue(in, new TypeReference<>() {});
  }

  /** Every story. */
  List<DemoStory> all() {
    return all;
  }

  /** The story and the lot-year a task belongs to; empty for what a visitor has opened. */
  Optional<Place> of(Desk.Item item) {
    return lotYear(item.key())
        .flatMap(
            key ->
                all.stream()
                    .filter(story -> story.tellsOf(key))
                    .map(story -> new Place(story, key.year()))
                    .findFirst());
  }

  /** The keys of bids and scores name no lot: those whose own they are know its title (B16). */
  private Optional<CaseKey> lotYear(CaseKey key) {
    if (key.namesLotYear()) {
      return Optional.of(key.root());
    }
    return titles.stream()
        .flatMap(t -> t.forOwner(key).stream())
        .findFirst()
        .flatMap(
            title ->
                years.of(all.stream().map(DemoStory::region).distinct().toList()).stream()
                    .filter(y -> title.startsWith(y.lotName() + "（" + y.year() + "年）"))
                    .map(LotYear::key)
                    .findFirst());
  }

  /** Whether the demo's people work this task today: never in a lot that a visitor has opened. */
  boolean works(Desk.Item item) {
    return of(item)
        .filter(p -> !p.story().leavesOff(p.year(), item.formId(), time.today()))
        .isPresent();
  }

  /**
   * Where a task belongs.
   *
   * @param story its lot's story
   * @param year its lot-year's calendar year
   */
  record Place(DemoStory story, int year) {}
}
