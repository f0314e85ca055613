package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.organization.Vacancies;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import cn.hebei.socialwork.workflow.FilingAuthority;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskLabel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Finds whose task it is: the model names level and role, the case names the place. Where nobody
 * holds the role, the organ's principal is offered the task and the level above is told (P8).
 */
@Component
class TaskAssignment {

  private final Organs organs;
  private final FilingAuthority authority;
  private final Vacancies vacancies;
  private final List<CaseTitle> titles;
  private final List<TaskLabel> labels;

  TaskAssignment(
      Organs organs,
      FilingAuthority authority,
      Vacancies vacancies,
      List<CaseTitle> titles,
      List<TaskLabel> labels) {
    this.organs = organs;
    this.authority = authority;
    this.vacancies = vacancies;
    this.titles = titles;
    this.labels = labels;
  }

  /** Offers the task to whom the model means, under the name people know it by. */
  void assign(DelegateTask task, Addressee to) {
    CaseKey key = new CaseKey(task.getExecution().getProcessBusinessKey());
    Organ organ = organ(to.level(), key, task.getTenantId());
    Role role = Role.of(to.role());
    task.addCandidateGroup(organ.code() + "-" + role.code());
    task.setName(name(organ, task, key));
    if (organs.holders(organ.code(), role).isEmpty()) {
      task.addCandidateGroup(organ.code() + "-" + Role.PRINCIPAL.code());
      task.setName(TaskName.inPlace(task.getName()));
      vacancies.note(organ.code(), role);
    }
    if (task.getDueDate() != null) {
      task.setDueDate(Moments.lastMinuteBefore(task.getDueDate()));
    }
  }

  private Organ organ(String level, CaseKey key, String tenant) {
    return organs.get(
        switch (level) {
          case "county" -> key.region();
          case "filing" -> authority.of(key);
          case "township", "agency", "agent", "expert" -> tenant;
          default -> throw new IllegalStateException("unknown level " + level);
        });
  }

  /** 机关 · 包 · 年度 · 期次 · 动作: what a list says of the task, as far as it is known. */
  private String name(Organ organ, DelegateTask task, CaseKey key) {
    TaskCase of =
        new TaskCase(key, task.getId(), task.getTenantId(), "system", task.getVariables());
    return TaskName.of(
        Stream.of(
                Stream.of(organ.name()),
                titles.stream().flatMap(t -> t.of(key).stream()).limit(1),
                labels.stream().flatMap(l -> l.of(of).stream()).limit(1),
                Stream.of(task.getName()))
            .flatMap(Function.identity())
            .toList());
  }
}
