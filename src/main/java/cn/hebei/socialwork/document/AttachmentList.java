package cn.hebei.socialwork.document;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.CaseTasks;
import cn.hebei.socialwork.workflow.CaseTasks.OpenTask;
import java.util.List;
import org.springframework.stereotype.Service;

/** The section 附件 of a case's page, each reader's own. */
@Service
public class AttachmentList {

  private final Documents documents;
  private final Attachments attachments;
  private final CaseReaders readers;
  private final CaseTasks tasks;
  private final CaseProgress progress;
  private final Accounts accounts;
  private final Organs organs;
  private final FileSettings settings;
  private final List<CaseLinks> links;

  AttachmentList(
      Documents documents,
      Attachments attachments,
      CaseReaders readers,
      CaseTasks tasks,
      CaseProgress progress,
      Accounts accounts,
      Organs organs,
      FileSettings settings,
      List<CaseLinks> links) {
    this.documents = documents;
    this.attachments = attachments;
    this.readers = readers;
    this.tasks = tasks;
    this.progress = progress;
    this.accounts = accounts;
    this.organs = organs;
    this.settings = settings;
    this.links = links;
  }

  /** What the section 附件 of the case page shows this user, who may see the case. */
  public Section seenBy(String userId, CaseKey key) {
    return new Section(
        documents.of(key).stream()
            .filter(d -> attachments.mayRead(userId, key, d))
            .map(d -> line(d, userId))
            .toList(),
        tasks.workedBy(userId, key),
        links.stream().flatMap(l -> l.links(key, userId).stream()).toList(),
        readers.sightOf(userId, key) == Sight.WHOLE,
        settings.largest().toMegabytes());
  }

  private Line line(Document d, String userId) {
    String person = accounts.find(d.uploadedBy()).map(Account::displayName).orElse("—");
    return new Line(
        d.id(),
        d.name(),
        FileSize.words(d.size()),
        progress.nameOf(d.step()),
        "%s（%s）".formatted(person, organs.get(d.organCode()).name()),
        RehearsalClock.text(d.uploadedAt().toInstant()),
        d.digest(),
        d.shared(),
        d.uploadedBy().equals(userId) && tasks.isOpen(d.taskId()));
  }

  /**
   * The section of the case page.
   *
   * @param files the files this user may read
   * @param tasks the open tasks that he or she may attach to
   * @param links ways to files that a step keeps itself
   * @param offices whether he or she may share a file with the agency
   * @param largest the greatest file in MiB
   */
  public record Section(
      List<Line> files,
      List<OpenTask> tasks,
      List<CaseLinks.Link> links,
      boolean offices,
      long largest) {}

  /**
   * A file as the page shows it.
   *
   * @param id its number
   * @param name its name
   * @param size its size
   * @param step where it was attached
   * @param by who attached it
   * @param at and when
   * @param digest SHA-256 of its contents
   * @param shared whether the agency may read it
   * @param removable whether the reader may take it out
   */
  public record Line(
      long id,
      String name,
      String size,
      String step,
      String by,
      String at,
      String digest,
      boolean shared,
      boolean removable) {}
}
