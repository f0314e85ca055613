package cn.hebei.socialwork.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

  @Test
  void aNameMayHaveRareSignsAndEachCountsOnce() {
    assertThat(Letters.areLine("𠮷·阿卜杜拉", 6)).isTrue();
    assertThat(Letters.areLine("𠮷".repeat(40), 40)).isTrue();
    assertThat(Letters.areLine("𠮷".repeat(41), 40)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "李\n某", "\u202E李", "李\u200B某", "\uD83D", "\uFFFD", "\uFFFF", "\u2028"})
  void whatCannotBeSeenIsNoLine(String text) {
    assertThat(Letters.areLine(text, 40)).isFalse();
  }

  @Test
  void aClauseMayHaveSeveralLinesButNoOtherControls() {
    assertThat(Letters.areLines("第一条\r\n\t社会工作", 20)).isTrue();
    assertThat(Letters.areLines("第一条\0", 20)).isFalse();
  }
}
