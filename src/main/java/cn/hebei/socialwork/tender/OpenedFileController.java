package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.Download;
import cn.hebei.socialwork.tender.OpenedFiles.Contents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 投标附件 after the opening; before it the page is not there for anybody. */
@Controller
class OpenedFileController {

  private static final String HINT = "开标后由采购人经办人员和声明不回避的评审专家查阅，每次下载记入办理记录。评审结束前不得向他人透露（财政部令第87号）。";

  private final OpenedFiles files;
  private final BidderProofs proofs;
  private final TenderFacts facts;

  OpenedFileController(OpenedFiles files, BidderProofs proofs, TenderFacts facts) {
    this.files = files;
    this.proofs = proofs;
    this.facts = facts;
  }

  @GetMapping("/tenders/{tenderId}/files")
  String show(Principal who, @PathVariable long tenderId, Model model) {
    Tender tender = opened(who, tenderId);
    model.addAttribute("tenderId", tender.id());
    model.addAttribute("title", facts.title(tender.key()));
    model.addAttribute("hint", facts.wording(tender).apply(HINT));
    model.addAttribute("bids", files.list(tender));
    model.addAttribute("proofs", proofs.readable(tender.id(), who.getName()).isPresent());
    return "tender/opened-files";
  }

  @GetMapping("/tenders/{tenderId}/files/{bidNo}/{no}")
  void download(
      Principal who,
      @PathVariable long tenderId,
      @PathVariable int bidNo,
      @PathVariable int no,
      HttpServletResponse answer)
      throws IOException {
    Contents contents =
        files
            .read(opened(who, tenderId), bidNo, no, who.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Download.begin(answer, contents.file().name(), contents.file().type(), contents.bytes().length);
    answer.getOutputStream().write(contents.bytes());
  }

  private Tender opened(Principal who, long tenderId) {
    Tender tender =
        files
            .readable(tenderId, who.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    if (!files.opened(tender)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return tender;
  }
}
