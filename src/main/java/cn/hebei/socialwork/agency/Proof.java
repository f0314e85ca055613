package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.document.AgencyFiles.AgencyFile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proof that an agency keeps for its tenders.
 *
 * @param id its number
 * @param organCode the agency
 * @param kind what it proves
 * @param statement what it says
 * @param number number of the document, may be empty
 * @param issuedBy who issued it, may be empty
 * @param validFrom first day
 * @param validTo last day, null without end
 * @param document number of the file, null while only the text is there
 * @param fileName its name
 * @param fileDigest SHA-256 of its contents
 * @param fileAt from when on it is there
 * @param recordedAt when it was entered
 * @param recordedBy by whom
 * @param withdrawnAt when the agency withdrew it, null while it stands
 * @param withdrawnBy by whom
 */
public record Proof(
    long id,
    String organCode,
    ProofKind kind,
    String statement,
    String number,
    String issuedBy,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Long document,
    @Nullable String fileName,
    @Nullable String fileDigest,
    @Nullable OffsetDateTime fileAt,
    OffsetDateTime recordedAt,
    String recordedBy,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String withdrawnBy) {

  /** From when until when, in words. */
  public String period() {
    return Words.date(validFrom) + "起" + (validTo == null ? "，长期" : "，至" + Words.date(validTo));
  }

  /** The file, if there is one. */
  public Optional<AgencyFile> file() {
    return document == null || fileName == null || fileDigest == null
        ? Optional.empty()
        : Optional.of(new AgencyFile(document, fileName, fileDigest));
  }

  /** As it was at this moment: without a file that came later. */
  Proof at(OffsetDateTime moment) {
    return fileAt == null || fileAt.isBefore(moment)
        ? this
        : new Proof(
            id,
            organCode,
            kind,
            statement,
            number,
            issuedBy,
            validFrom,
            validTo,
            null,
            null,
            null,
            null,
            recordedAt,
            recordedBy,
            withdrawnAt,
            withdrawnBy);
  }

  /** Whether it stands and its days include this one. */
  public boolean standsOn(LocalDate day) {
    return withdrawnAt == null
        && !validFrom.isAfter(day)
        && (validTo == null || !validTo.isBefore(day));
  }

  /** How it stands on this day. */
  public String stateOn(LocalDate day) {
    if (withdrawnAt != null) {
      return "已撤下（" + Words.moment(withdrawnAt) + "）";
    }
    if (standsOn(day)) {
      return "有效";
    }
    return validFrom.isAfter(day) ? "未生效" : "已过期";
  }
}
