package cn.hebei.socialwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The stories tell of every step and leave something to do for whoever signs in. */
class DemoStoriesTest {

  /** The main steps of a lot's year, each with the forms of its tasks. */
  private static final Map<String, String> STEPS =
      Map.ofEntries(
          Map.entry("plan drafting", "plan-draft"),
          Map.entry("plan approval", "plan-(review|approve)"),
          Map.entry("filing", "filing-.*"),
          Map.entry("preparation of the tender", "tender-preparation-.*"),
          Map.entry("method of purchase", "tender-method-.*"),
          Map.entry("tender documents", "tender-(prepare|approve)-documents"),
          Map.entry("open for bids", "bid-submit"),
          Map.entry("a changed notice", "notice-change-.*"),
          Map.entry("opening", "bid-opening-.*"),
          Map.entry("conditions of bidders", "open-tender-.*"),
          Map.entry("review", "scoring-.*"),
          Map.entry("award", "tender-award"),
          Map.entry("failed tender", "tender-declare-failed"),
          Map.entry("agreement", "agreement-[a-z]+"),
          Map.entry("agency's confirmation", "agreement-confirmation-.*"),
          Map.entry("onboarding", "onboarding-.*"),
          Map.entry("rooms", "station-setup-.*"),
          Map.entry("staff", "staffing-.*"),
          Map.entry("report", "agency-report-.*"),
          Map.entry("self-assessment", "self-assessment-.*"),
          Map.entry("evaluation", "evaluation-.*"),
          Map.entry("renewal decision", "project-decide-after-cycle"));

  /** Agencies with one legal representative: they may not bid together (B7). */
  private static final Set<String> LINKED = Set.of("agency-4", "agency-5");

  private final ExpectedHolders holders = new ExpectedHolders();

  @Test
  void thereIsALotInEveryStep() {
    List<String> stops = stops().map(DemoStory.Stop::form).toList();
    assertThat(stops).allMatch(holders::knows, "a task of some model");
    STEPS.forEach(
        (step, forms) -> assertThat(stops).as(step).anyMatch(form -> form.matches(forms)));
  }

  @Test
  void whoeverSignsInHasSomethingToDo() {
    Set<String> expected =
        all().stream()
            .flatMap(s -> s.stops().stream().flatMap(stop -> holders.of(s, stop).stream()))
            .collect(Collectors.toSet());
    assertThat(ExpectedHolders.readmesAccounts()).hasSizeGreaterThan(25);
    assertThat(expected).containsAll(ExpectedHolders.readmesAccounts());
  }

  @Test
  void everyLotIsInAPlaceOfItsOwn() {
    List<DemoStory> all = all();
    assertThat(all).extracting(s -> s.firstKey().value()).doesNotHaveDuplicates();
    assertThat(all).extracting(DemoStory::town).doesNotHaveDuplicates();
    assertThat(all.stream().map(s -> parents().get(s.town())).toList())
        .isEqualTo(all.stream().map(DemoStory::region).toList());
    Map<String, List<DemoStory>> byRegion =
        all.stream().collect(Collectors.groupingBy(DemoStory::region));
    assertThat(byRegion.keySet().stream().filter(r -> r.startsWith("1301")))
        .as("several counties of 石家庄")
        .hasSizeGreaterThan(10);
    assertThat(byRegion).as("定州市").containsKey("130682");
    byRegion.forEach(
        (region, lots) ->
            assertThat(lots.stream().map(DemoStory::opened).toList())
                .as("lots of %s in the order of their numbers", region)
                .isSorted());
  }

  @Test
  void agenciesThatBidTogetherAreNotLinked() {
    assertThat(all())
        .allSatisfy(
            s ->
                assertThat(s.bidders())
                    .as(s.tells())
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(2, 3)
                    .satisfies(
                        b -> assertThat(LINKED.stream().filter(b::contains)).hasSizeLessThan(2)));
    assertThat(all().stream().filter(s -> s.bidders().size() < 3))
        .as("only a tender that fails has two")
        .allSatisfy(
            s ->
                assertThat(s.stops())
                    .extracting(DemoStory.Stop::form)
                    .contains("tender-declare-failed"));
  }

  @Test
  void aStopIsOfAYearThatTheLotComesTo() {
    for (DemoStory story : all()) {
      assertThat(story.stops()).as(story.tells()).isNotEmpty();
      assertThat(story.stops())
          .allSatisfy(
              stop ->
                  assertThat(stop.year()).isBetween(story.year(), DemoStory.PRESENT.getYear() + 1));
      assertThat(story.opened()).isBetween(DemoStory.PAST, DemoStory.PRESENT);
      assertThat(story.opened()).isBefore(LocalDate.of(story.year(), 1, 1));
    }
  }

  private static Stream<DemoStory.Stop> stops() {
    return all().stream().flatMap(s -> s.stops().stream());
  }

  private static List<DemoStory> all() {
    try (InputStream in = new ClassPathResource("demo/stories.json").getInputStream()) {
      return DemoStories.read(new ObjectMapper().registerModule(new JavaTimeModule()), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parents() {
    try {
      return Files.readAllLines(Path.of("src/main/resources/data/hebei-regions.csv")).stream()
          .map(line -> line.split(",", -1))
          .filter(fields -> !fields[3].isEmpty())
          .collect(Collectors.toMap(fields -> fields[0], fields -> fields[3]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
