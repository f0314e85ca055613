package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases, processes and elements by the names people know. */
@Component
class CaseNames {

  private final RepositoryService repository;
  private final AsSystem asSystem;
  private final List<CaseTitle> titles;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  CaseNames(RepositoryService repository, AsSystem asSystem, List<CaseTitle> titles) {
    this.repository = repository;
    this.asSystem = asSystem;
    this.titles = titles;
  }

  /** The title of a case that a step knows, such as 第一包 · 2025年. */
  Optional<String> title(CaseKey key) {
    return titles.stream().flatMap(t -> t.of(key).stream()).findFirst();
  }

  /** The title of a case for those whose own it is, who may know more of it (B16). */
  Optional<String> titleForOwner(CaseKey key) {
    return titles.stream().flatMap(t -> t.forOwner(key).stream()).findFirst();
  }

  /** {@code plan/userTask_draft} as 年度计划 · 起草年度计划, by the newest model. */
  String of(String where) {
    return names.computeIfAbsent(where, w -> asSystem.get(() -> newest(w)));
  }

  /** The name of a process of one version. */
  String process(String definitionId) {
    return names.computeIfAbsent(
        definitionId, id -> asSystem.get(() -> repository.getProcessDefinition(id).getName()));
  }

  /** The name of an element of one version of a model, its id when it has none. */
  String element(String definitionId, @Nullable String elementId) {
    if (elementId == null) {
      return "";
    }
    return names.computeIfAbsent(
        definitionId + "#" + elementId,
        any -> asSystem.get(() -> elementName(definitionId, elementId)));
  }

  private String newest(String where) {
    String[] parts = where.split("/", 2);
    ProcessDefinition definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(parts[0])
            .latestVersion()
            .singleResult();
    if (definition == null || parts.length < 2) {
      return where;
    }
    return definition.getName() + " · " + elementName(definition.getId(), parts[1]);
  }

  private String elementName(String definitionId, String elementId) {
    return repository.getBpmnModelInstance(definitionId).getModelElementById(elementId)
                instanceof FlowElement element
            && element.getName() != null
        ? element.getName()
        : elementId;
  }
}
