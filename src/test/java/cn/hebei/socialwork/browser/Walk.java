package cn.hebei.socialwork.browser;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Goes through the pages and notes the English words they say. */
class Walk {

  private final Browsers browsers;
  private final English english;

  Walk(Browsers browsers, English english) {
    this.browsers = browsers;
    this.english = english;
  }

  /** These pages and every page of ours they lead to, one of each kind. */
  void read(String who, String... paths) {
    Official person = browsers.inTurn(who);
    Queue<String> todo = new ArrayDeque<>(List.of(paths));
    Set<String> kinds = new HashSet<>();
    while (!todo.isEmpty()) {
      String path = todo.remove();
      if (kinds.add(path.replaceAll("\\d+", "0").replaceAll("=[^&]+", "="))) {
        note(person.goTo(path), who + " " + path);
        todo.addAll(person.links());
      }
    }
  }

  /** Presses each of these, one after the other. */
  void each(Official person, String selector) {
    for (int n = 0; person.pressNth(selector, n); n++) {
      note(person, selector + " " + n);
    }
  }

  void note(Official person, String where) {
    english.note(where, person.words());
  }
}
