package cn.hebei.socialwork.security;

import java.util.Set;

/**
 * What the matrix sends to a page of ours: nothing, or where that would be refused before anybody
 * is asked for a right, the least that can be read. It changes nothing that another row sees: the
 * year is over, the file is empty of sense, the vacancy is asked for by the level above.
 *
 * @param type the content type
 * @param body the content
 */
record Sent(String type, String body) {

  /** Nobody holds its finance; the matrix lets a task have asked for it. */
  static final String VACANT_ORGAN = "130104";

  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Set<String> WITH_FILE =
      Set.of(
          "/cases/{caseKey}/files",
          "/tenders/bids/{bidKey}/files",
          "/tenders/bids/{bidKey}/files/{no}/replacement",
          "/agency/proofs/{id}/file");

  private static final String FILE =
      String.join(
          "\r\n",
          "--x",
          "Content-Disposition: form-data; name=\"task\"",
          "",
          "0",
          "--x",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
          "Content-Type: application/octet-stream",
          "",
          "x",
          "--x--",
          "");

  /** What is sent to this path of the matrix. */
  static Sent to(String path) {
    if (WITH_FILE.contains(path)) {
      return new Sent("multipart/form-data; boundary=x", FILE);
    }
    return new Sent(
        FORM,
        switch (path) {
          case "/lots" -> "year=2000";
          case "/vacancies/urge" -> "organ=" + VACANT_ORGAN + "&role=FINANCE";
          default -> "";
        });
  }
}
