package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.CasePrints.Print;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.workflow.CaseKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the prints of a case. */
@Controller
class PrintController {

  private final Prints prints;
  private final CaseReaders readers;

  PrintController(Prints prints, CaseReaders readers) {
    this.prints = prints;
    this.readers = readers;
  }

  @GetMapping("/cases/{caseKey}/prints/{id}")
  void print(
      Principal who,
      @PathVariable String caseKey,
      @PathVariable String id,
      HttpServletResponse answer)
      throws IOException {
    CaseKey key = new CaseKey(caseKey);
    if (readers.sightOf(who.getName(), key) == Sight.NONE) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Print print =
        prints
            .find(who.getName(), key, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    OfficialPrint.send(answer, print.title(), print.content().get());
  }
}
