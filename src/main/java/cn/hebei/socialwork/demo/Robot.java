package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the people of the demo: works open tasks in the name of those whose tasks they are, through
 * the same forms, permissions and use cases. Never writes data by itself.
 */
@Component
@Profile("demo")
public class Robot {

  private final Desk desk;
  private final Answers answers;
  private final Accounts accounts;

  Robot(Desk desk, Answers answers, Accounts accounts) {
    this.desk = desk;
    this.answers = answers;
    this.accounts = accounts;
  }

  /**
   * Works every open task that is wanted once. A task that is refused stays open: it may have to
   * wait for somebody else's, as the training record waits for the staff.
   *
   * @param wanted which tasks to work
   * @param change alters the happy answer, by form id
   * @return what was worked and what was refused
   */
  public Round work(Predicate<Desk.Item> wanted, BiConsumer<Desk.Item, ObjectNode> change) {
    List<String> worked = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Desk.Item item : desk.open()) {
      if (wanted.test(item)) {
        refusal(item, change)
            .ifPresentOrElse(
                sentence -> refused.add(item.formId() + ": " + sentence),
                () -> worked.add(item.formId()));
      }
    }
    return new Round(worked, refused);
  }

  private Optional<String> refusal(Desk.Item item, BiConsumer<Desk.Item, ObjectNode> change) {
    Answer answer = answer(item);
    change.accept(item, answer.values());
    return desk.trySubmit(answer.userId(), item, answer.values());
  }

  /** Who would answer this task, and what, given what its form shows. */
  public Answer answer(Desk.Item item) {
    String userId = person(item);
    try {
      return answers.to(item, userId, desk.view(userId, item));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What somebody answers to a task.
   *
   * @param userId whose task it is
   * @param values the form's values
   * @param facts what the form shows beside them
   */
  public record Answer(String userId, ObjectNode values, JsonNode facts) {}

  /**
   * What happened in one round.
   *
   * @param worked the forms that were submitted
   * @param refused the forms that were not, with the sentences
   */
  public record Round(List<String> worked, List<String> refused) {}

  /** In the demo a user's id is his group's; where nobody is in the group yet, somebody joins. */
  public String person(Desk.Item item) {
    return holder(group(item.candidates()));
  }

  /** Who holds the role of this group, such as {@code 130123-officer}. */
  String holder(String group) {
    if (accounts.find(group).isPresent()) {
      return group;
    }
    int dash = group.lastIndexOf('-');
    String organCode = group.substring(0, dash);
    if (accounts.find(organCode).isPresent()) {
      return organCode;
    }
    accounts.join(
        new Account(group, DemoNames.of(group), organCode, "0311-12345678", Account.Status.ACTIVE),
        Role.of(group.substring(dash + 1)),
        DemoAccounts.PASSWORD);
    return group;
  }

  /** The role itself rather than the principal who stands in where nobody holds it (P8). */
  private static String group(Set<String> candidates) {
    return candidates.stream()
        .filter(c -> candidates.size() == 1 || !c.endsWith("-" + Role.PRINCIPAL.code()))
        .findFirst()
        .orElseThrow();
  }
}
