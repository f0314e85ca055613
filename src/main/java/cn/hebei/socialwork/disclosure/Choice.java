package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.tender.OpenTenders;
import cn.hebei.socialwork.tender.OpenTenders.Found;
import cn.hebei.socialwork.tender.OpenTenders.Wanted;
import cn.hebei.socialwork.tender.PublicState;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor chose, as typed into the address.
 *
 * @param region code of a city or county, or empty
 * @param state name of a state, or empty
 * @param page number, or empty for the first
 */
record Choice(@Nullable String region, @Nullable String state, @Nullable String page) {

  /** What refuses a page that is none. */
  static final String NO_PAGE = "“页码”应为1至99999的整数。";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  Choice {
    region = region == null ? "" : region;
    state = state == null ? "" : state;
    page = page == null || page.isEmpty() ? "1" : page;
  }

  /** What was found, or the sentence that refuses. */
  Answer ask(OpenTenders tenders, Places places) {
    Optional<Set<String>> regions =
        isAll(region) ? Optional.of(Set.of()) : places.within(text(region));
    if (regions.isEmpty()) {
      return new Answer.Refused("“地区”应从所列的市、县中选择。");
    }
    Optional<PublicState> wanted = stateWanted();
    if (wanted.isEmpty() && !isAll(state)) {
      return new Answer.Refused("“状态”应从所列选项中选择。");
    }
    return number(page)
        .<Answer>map(n -> new Answer.Given(tenders.search(new Wanted(regions.get(), wanted), n)))
        .orElse(new Answer.Refused(NO_PAGE));
  }

  /** The page that was typed, the first when none was. */
  static Optional<Integer> number(@Nullable String page) {
    String typed = text(page).isEmpty() ? "1" : text(page);
    return NUMBER.matcher(typed).matches() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  private Optional<PublicState> stateWanted() {
    return Arrays.stream(PublicState.values()).filter(s -> s.name().equals(state)).findFirst();
  }

  private static boolean isAll(@Nullable String chosen) {
    return text(chosen).isEmpty();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** What came of a choice. */
  sealed interface Answer {

    /**
     * A page of tenders.
     *
     * @param found what was found
     */
    record Given(Found found) implements Answer {}

    /**
     * No such choice.
     *
     * @param sentence names the field
     */
    record Refused(String sentence) implements Answer {}
  }
}
