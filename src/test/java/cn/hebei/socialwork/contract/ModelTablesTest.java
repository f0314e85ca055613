package cn.hebei.socialwork.contract;

import static cn.hebei.socialwork.contract.Model.camunda;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The house rules for decision tables. */
class ModelTablesTest {

  private final Report report = new Report();

  @Test
  void everyTableIsDeployedWithItsModelAndGivesOneAnswer() {
    Set<String> decisions =
        Model.tables().stream()
            .flatMap(t -> t.getModelElementsByType(Decision.class).stream())
            .map(Decision::getId)
            .collect(Collectors.toSet());
    for (Model model : Model.all()) {
      for (BusinessRuleTask task : model.every(BusinessRuleTask.class)) {
        String decision = Objects.toString(camunda(task, "decisionRef"), "");
        report.unless(decisions.contains(decision), model.at(task), "no table " + decision);
        report.unless(
            "deployment".equals(camunda(task, "decisionRefBinding")),
            model.at(task),
            "table binding");
        report.unless(
            "singleEntry".equals(camunda(task, "mapDecisionResult")),
            model.at(task),
            "table's answer");
        report.unless(
            camunda(task, "resultVariable") != null, model.at(task), "answer kept nowhere");
        report.unless("true".equals(camunda(task, "asyncBefore")), model.at(task), "no savepoint");
      }
    }
    report.assertNothing();
  }

  @Test
  void everyRowOfATableCitesItsRule() {
    for (var table : Model.tables()) {
      for (Decision decision : table.getModelElementsByType(Decision.class)) {
        report.unless(
            Model.FIFTEEN_YEARS.equals(decision.getCamundaHistoryTimeToLiveString()),
            decision.getId(),
            "is kept for " + decision.getCamundaHistoryTimeToLiveString());
      }
      for (Rule rule : table.getModelElementsByType(Rule.class)) {
        String why = rule.getDescription() == null ? null : rule.getDescription().getTextContent();
        report.unless(Words.cites(why), rule.getId(), "cites no R, B or P");
      }
    }
    report.assertNothing();
  }
}
