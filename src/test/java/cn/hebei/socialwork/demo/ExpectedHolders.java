package cn.hebei.socialwork.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Whom the models and the README make expect a task of the demo: worked out without running it. */
final class ExpectedHolders {

  private static final Pattern ACCOUNT = Pattern.compile("`([a-z0-9-]+)`");
  private static final Pattern RANGE = Pattern.compile("`([a-z]+)-(\\d)` … `[a-z]+-(\\d)`");

  /** 定州市 is governed by the province itself (P3). */
  private static final String DINGZHOU = "130682";

  /** What the principal is offered, because nobody holds the role (P8). */
  private static final Map<String, String> STAND_INS = Map.of("130104-finance", "130104-principal");

  private final Map<String, String> offices = new HashMap<>();

  ExpectedHolders() {
    for (Path file : files()) {
      for (UserTask task :
          Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
        offices.put(
            task.getCamundaFormRef(), property(task, "level") + " " + property(task, "role"));
      }
    }
  }

  /** Whether some model has a task with this form. */
  boolean knows(String form) {
    return offices.containsKey(form);
  }

  /** The accounts whose list this stop is in. */
  Set<String> of(DemoStory story, DemoStory.Stop stop) {
    String[] office = offices.getOrDefault(stop.form(), "none none").split(" ", -1);
    return switch (office[0]) {
      case "county" -> {
        String holder = story.region() + "-" + office[1];
        yield Set.of(STAND_INS.getOrDefault(holder, holder));
      }
      case "filing" ->
          Set.of((story.region().equals(DINGZHOU) ? "130000-" : "130100-") + office[1]);
      case "township" -> Set.of(story.town() + "-" + office[1]);
      case "agent" -> Set.of("agent-1");
      case "agency" ->
          stop.form().startsWith("bid-") || stop.form().startsWith("final-quotation-")
              ? Set.copyOf(story.bidders())
              : Set.of(story.bidders().get(0));
      case "expert" ->
          stop.form().equals("consultation-group-examine")
              ? Set.of(story.group().get(0))
              : Set.copyOf(story.experts());
      default -> throw new AssertionError("nobody works " + stop);
    };
  }

  /** The accounts of the README's table that work: not those who read or administer. */
  static Set<String> readmesAccounts() {
    Set<String> accounts = new TreeSet<>();
    for (String row : rows()) {
      String first = row.split("\\|", -1)[1];
      Matcher range = RANGE.matcher(first);
      if (range.find()) {
        for (int n = Integer.parseInt(range.group(2)); n <= Integer.parseInt(range.group(3)); n++) {
          accounts.add(range.group(1) + "-" + n);
        }
      } else {
        ACCOUNT.matcher(first).results().forEach(m -> accounts.add(m.group(1)));
      }
      if (first.contains("its colleagues")) {
        List.of("business", "deputy", "principal", "finance")
            .forEach(role -> accounts.add(DINGZHOU + "-" + role));
      }
    }
    accounts.removeAll(Set.of("auditor", "admin", "supervisor-1"));
    return accounts;
  }

  private static List<String> rows() {
    try {
      return Files.readAllLines(Path.of("README.md")).stream()
          .dropWhile(line -> !line.startsWith("## Accounts"))
          .skip(1)
          .takeWhile(line -> !line.startsWith("## "))
          .filter(line -> line.startsWith("| `"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(UserTask task, String name) {
    return task
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .getCamundaProperties()
        .stream()
        .filter(p -> p.getCamundaName().equals(name))
        .findFirst()
        .orElseThrow()
        .getCamundaValue();
  }
}
