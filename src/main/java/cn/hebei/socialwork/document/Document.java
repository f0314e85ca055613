package cn.hebei.socialwork.document;

import java.time.OffsetDateTime;

/**
 * A file that was not taken out.
 *
 * @param id its number
 * @param caseKey the lot-year, or the chain of what belongs to none
 * @param taskId the engine's id of the task it was attached to, empty where there is none
 * @param step process and element of that task, such as {@code plan/userTask_draft}
 * @param organCode organ of who attached it
 * @param name as it was named
 * @param type what it is
 * @param size in bytes
 * @param digest of its contents
 * @param algorithm of the digest
 * @param shared whether the agency of the case may read it
 * @param uploadedBy who attached it
 * @param uploadedAt and when
 */
record Document(
    long id,
    String caseKey,
    String taskId,
    String step,
    String organCode,
    String name,
    FileType type,
    long size,
    String digest,
    String algorithm,
    boolean shared,
    String uploadedBy,
    OffsetDateTime uploadedAt) {}
