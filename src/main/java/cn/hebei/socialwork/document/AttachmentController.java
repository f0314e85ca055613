package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.workflow.CaseKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Up and down with the files of a case; the section 附件 stands on the case's page. */
@Controller
class AttachmentController {

  private final Attachments attachments;
  private final Documents documents;
  private final CaseReaders readers;

  AttachmentController(Attachments attachments, Documents documents, CaseReaders readers) {
    this.attachments = attachments;
    this.documents = documents;
    this.readers = readers;
  }

  @PostMapping("/cases/{caseKey}/files")
  String attach(
      Principal who,
      @PathVariable String caseKey,
      @RequestParam String task,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean shared,
      RedirectAttributes answer)
      throws IOException {
    CaseKey key = seen(who, caseKey);
    Upload upload =
        new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    return told(
        key, attachments.attach(who.getName(), key, task, upload, shared), "附件已上传。", answer);
  }

  @PostMapping("/cases/{caseKey}/files/{id}/removal")
  String remove(
      Principal who,
      @PathVariable String caseKey,
      @PathVariable long id,
      RedirectAttributes answer) {
    CaseKey key = seen(who, caseKey);
    return told(key, attachments.remove(who.getName(), key, id), "附件已删除，办理记录中留有痕迹。", answer);
  }

  @GetMapping("/cases/{caseKey}/files/{id}")
  void download(
      Principal who,
      @PathVariable String caseKey,
      @PathVariable long id,
      HttpServletResponse answer)
      throws IOException {
    Document document =
        attachments
            .read(who.getName(), seen(who, caseKey), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    documents.sendWhole(document, answer);
  }

  private CaseKey seen(Principal who, String caseKey) {
    CaseKey key = new CaseKey(caseKey);
    if (readers.sightOf(who.getName(), key) == Sight.NONE) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return key.root();
  }

  private static String told(
      CaseKey key, Optional<String> refusal, String done, RedirectAttributes answer) {
    refusal.ifPresentOrElse(
        sentence -> answer.addFlashAttribute("fileRefused", sentence),
        () -> answer.addFlashAttribute("fileDone", done));
    return "redirect:/cases/" + key + "#files";
  }
}
