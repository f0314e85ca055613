package cn.hebei.socialwork.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Whether contents are what a name claims: by their first bytes, and for containers by what is in
 * them. A container with macros, or one that only a password opens, is not.
 */
final class FileContents {

  private static final int LONGEST_INDEX = 1024 * 1024;
  private static final int MOST_PARTS = 20_000;

  private final byte[] bytes;

  FileContents(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean are(FileType type) {
    FileMagic magic = FileMagic.valueOf(bytes);
    return switch (type) {
      case PDF -> magic == FileMagic.PDF;
      case JPEG -> magic == FileMagic.JPEG;
      case PNG -> magic == FileMagic.PNG;
      case OFD -> magic == FileMagic.OOXML && parcel("OFD.xml", "DocRoot");
      case DOCX -> magic == FileMagic.OOXML && office("wordprocessingml.document.main+xml");
      case XLSX -> magic == FileMagic.OOXML && office("spreadsheetml.sheet.main+xml");
      case DOC -> magic == FileMagic.OLE2 && compound("Macros", "WordDocument");
      case XLS -> magic == FileMagic.OLE2 && compound("_VBA_PROJECT_CUR", "Workbook", "Book");
    };
  }

  private boolean office(String main) {
    return parcel("[Content_Types].xml", main);
  }

  /** A zip whose index says so, without macros; nothing but the index is unpacked. */
  private boolean parcel(String index, String says) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      @Nullable ZipArchiveEntry entry = zip.getEntry(index);
      if (entry == null || parts.size() > MOST_PARTS || parts.stream().anyMatch(this::macro)) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = new String(in.readNBytes(LONGEST_INDEX), StandardCharsets.UTF_8);
        return text.contains(says) && !text.contains("macroEnabled");
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean macro(ZipArchiveEntry part) {
    return part.getName().endsWith("vbaProject.bin");
  }

  private boolean compound(String macros, String... mains) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      return List.of(mains).stream().anyMatch(root::hasEntryCaseInsensitive)
          && !root.hasEntryCaseInsensitive(macros);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
