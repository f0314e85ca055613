package cn.hebei.socialwork.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.TakenFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Looks back on a run, when every spec has ended: they have taken every sequence flow of every
 * model. Writes how often to {@code target/path-coverage.csv}; judges only when every spec has run.
 */
@Tag("lookback")
class EveryPathTest {

  private static final Path FIGURES = Path.of("target", "path-coverage.csv");

  @Test
  void theProcessSpecsTakeEveryFlowOfEveryModel() throws IOException {
    Map<String, Integer> taken = new HashMap<>();
    List<String> absent = new ArrayList<>();
    for (String spec : specs()) {
      TakenFlows.of(spec)
          .ifPresentOrElse(
              flows -> flows.forEach((flow, times) -> taken.merge(flow, times, Integer::sum)),
              () -> absent.add(spec));
    }
    List<String> figures = new ArrayList<>(List.of("process,flow,taken"));
    List<String> never = new ArrayList<>();
    for (Model model : Model.all()) {
      for (SequenceFlow flow : model.every(SequenceFlow.class)) {
        int times = taken.getOrDefault(model.process().getId() + " " + flow.getId(), 0);
        figures.add(model.name() + "," + flow.getId() + "," + times);
        if (times == 0) {
          never.add(model.at(flow));
        }
      }
    }
    Files.createDirectories(FIGURES.getParent());
    Files.write(FIGURES, figures);
    assumeTrue(absent.isEmpty(), () -> "not every spec has run: " + absent);
    assertThat(never).as("flows that no process spec has taken").isEmpty();
  }

  /** The names of all process specs there are. */
  private static Set<String> specs() {
    ClassPathScanningCandidateComponentProvider specs =
        new ClassPathScanningCandidateComponentProvider(false);
    specs.addIncludeFilter(new AnnotationTypeFilter(ProcessSpec.class));
    return specs.findCandidateComponents("cn.hebei.socialwork").stream()
        .map(spec -> String.valueOf(spec.getBeanClassName()))
        .collect(Collectors.toSet());
  }
}
