package cn.hebei.socialwork.document;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.document.Documents.Uploader;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTasks;
import cn.hebei.socialwork.workflow.CaseTasks.OpenTask;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a case (P32): attached to a task by whoever may work on it, taken out again by the
 * same person while the task is open. The chain keeps both with the digest (B47); it is held first,
 * so that a task that is just being completed is waited for.
 */
@Service
@EnableConfigurationProperties(FileSettings.class)
class Attachments {

  private static final long MIB = 1024L * 1024;

  private final Documents documents;
  private final CaseReaders readers;
  private final CaseTasks tasks;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final FileSettings settings;

  Attachments(
      Documents documents,
      CaseReaders readers,
      CaseTasks tasks,
      Accounts accounts,
      AuditTrail audit,
      FileSettings settings) {
    this.documents = documents;
    this.readers = readers;
    this.tasks = tasks;
    this.accounts = accounts;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * Attaches a file to an open task.
   *
   * @param shared whether the agency of the case may read it
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> attach(
      String userId, CaseKey key, String taskId, Upload upload, boolean shared) {
    Optional<String> unfit = upload.refusal(settings.largest().toBytes());
    if (unfit.isPresent()) {
      return unfit;
    }
    String chain = key.root().value();
    audit.lock(chain);
    Optional<OpenTask> task =
        tasks.workedBy(userId, key).stream().filter(t -> t.taskId().equals(taskId)).findFirst();
    if (task.isEmpty()) {
      return Optional.of("该事项已经办结，或者不由您办理，不能上传附件，请刷新页面。");
    }
    if (documents.weightOf(chain) + upload.contents().length > settings.ofCase().toBytes()) {
      return Optional.of("本案附件合计不能超过%d兆字节，文件未保存。".formatted(settings.ofCase().toBytes() / MIB));
    }
    if (documents.weightOfAll() + upload.contents().length > settings.ofAll().toBytes()) {
      return Optional.of("系统的附件空间已满，文件未保存，请联系系统管理员。");
    }
    String organ = accounts.find(userId).map(Account::organCode).orElseThrow();
    String digest = documents.add(key, task.get(), upload, shared, new Uploader(userId, organ));
    audit.append(chain, userId, task.get().step(), "上传附件", digest);
    return Optional.empty();
  }

  /**
   * Takes a file out of a case.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> remove(String userId, CaseKey key, long id) {
    String chain = key.root().value();
    audit.lock(chain);
    Optional<Document> document = documents.find(key, id);
    if (document.filter(d -> d.uploadedBy().equals(userId)).isEmpty()) {
      return Optional.of("附件已经删除，或者不是您上传的，不能删除。");
    }
    if (!tasks.isOpen(document.get().taskId())) {
      return Optional.of("附件所属的事项已经办结，附件归档保存，不能删除。");
    }
    documents.remove(document.get(), userId);
    audit.append(chain, userId, document.get().step(), "删除附件", document.get().digest());
    return Optional.empty();
  }

  /** A file for somebody who may read it, and noted as read. */
  @Transactional
  Optional<Document> read(String userId, CaseKey key, long id) {
    Optional<Document> document = documents.find(key, id).filter(d -> mayRead(userId, key, d));
    document.ifPresent(d -> documents.downloaded(d, userId));
    return document;
  }

  /** The agency of a case reads its own files and those that were shared with it. */
  boolean mayRead(String userId, CaseKey key, Document document) {
    return switch (readers.sightOf(userId, key)) {
      case WHOLE -> true;
      case OWN ->
          document.shared()
              || accounts
                  .find(userId)
                  .filter(a -> a.organCode().equals(document.organCode()))
                  .isPresent();
      case NONE -> false;
    };
  }
}
