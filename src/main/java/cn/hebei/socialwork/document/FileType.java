package cn.hebei.socialwork.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files that are taken, by what offices send each other; a page, a script, an archive
 * or a program is none of them.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  OFD("application/ofd", "ofd"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOC("application/msword", "doc wps"),
  XLS("application/vnd.ms-excel", "xls et"),
  JPEG("image/jpeg", "jpg jpeg"),
  PNG("image/png", "png");

  private final String mediaType;
  private final String endings;

  FileType(String mediaType, String endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  /** The media type that downloads are sent with. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that a name claims by its ending, if such files are taken. */
  static Optional<FileType> claimed(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".")
        ? Arrays.stream(values())
            .filter(t -> List.of(t.endings.split(" ")).contains(ending))
            .findFirst()
        : Optional.empty();
  }
}
