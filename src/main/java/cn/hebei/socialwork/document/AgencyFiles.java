package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.Documents.Kept;
import cn.hebei.socialwork.document.Documents.Place;
import cn.hebei.socialwork.document.Documents.Uploader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that agencies keep for their tenders, beside those of cases (R44-R46, B8, P9). Nothing
 * is taken out again: a tender may have relied on it (B47). Who may read one whoever calls has to
 * know, and holds the agency's chain.
 */
@Service
public class AgencyFiles {

  private static final long MIB = 1024L * 1024;
  private static final String NO_TASK = "";

  private final Documents documents;
  private final FileSettings settings;

  AgencyFiles(Documents documents, FileSettings settings) {
    this.documents = documents;
    this.settings = settings;
  }

  /** The greatest file in MiB. */
  public long largest() {
    return settings.largest().toMegabytes();
  }

  /**
   * Why a file is not taken, in one Chinese sentence, or empty. Agencies sign themselves up: what
   * all of them keep leaves half of the room to cases.
   *
   * @param chain the agency's chain
   * @param upload what it sends
   */
  public Optional<String> refusal(String chain, Upload upload) {
    Optional<String> unfit = upload.refusal(settings.largest().toBytes());
    if (unfit.isPresent()) {
      return unfit;
    }
    if (documents.weightOf(chain) + upload.contents().length > settings.ofAgency().toBytes()) {
      return Optional.of(
          "本机构的证明文件合计不能超过%d兆字节，文件未保存。".formatted(settings.ofAgency().toBytes() / MIB));
    }
    return documents.weightOfAll() + upload.contents().length > settings.ofAll().toBytes() / 2
        ? Optional.of("系统的附件空间已满，文件未保存，请联系系统管理员。")
        : Optional.empty();
  }

  /**
   * Keeps a file that was not refused.
   *
   * @param chain the agency's chain
   * @param step what it belongs to, such as {@code agency/proof}
   * @param upload what was sent
   * @param user who sent it
   * @param organCode the agency
   */
  @Transactional
  public AgencyFile keep(String chain, String step, Upload upload, String user, String organCode) {
    Kept kept =
        documents.add(
            new Place(chain, NO_TASK, step), upload, false, new Uploader(user, organCode));
    return new AgencyFile(kept.id(), upload.name(), kept.digest());
  }

  /**
   * Sends a file to somebody who may read it, and notes that.
   *
   * @return whether there is such a file in this chain
   * @throws IllegalStateException when its contents are not those that were kept
   */
  public boolean send(String chain, long id, String reader, HttpServletResponse answer)
      throws IOException {
    Optional<Document> document = documents.find(chain, id);
    if (document.isEmpty()) {
      return false;
    }
    documents.downloaded(document.get(), reader);
    documents.sendWhole(document.get(), answer);
    return true;
  }

  /**
   * A file of an agency.
   *
   * @param id its number
   * @param name as it was named
   * @param digest SHA-256 of its contents
   */
  public record AgencyFile(long id, String name, String digest) {}
}
