package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Verifies the chain of a case and names the first link that does not hold. */
@Controller
class AuditController {

  private final Visitors visitors;
  private final CaseAccess access;
  private final LotYears years;
  private final AuditTrail audit;
  private final Timeline timeline;

  AuditController(
      Visitors visitors, CaseAccess access, LotYears years, AuditTrail audit, Timeline timeline) {
    this.visitors = visitors;
    this.access = access;
    this.years = years;
    this.audit = audit;
    this.timeline = timeline;
  }

  @GetMapping("/audit/{caseKey}")
  String show(Principal who, @PathVariable String caseKey, Model model) {
    CaseKey key = new CaseKey(caseKey);
    if (access.of(visitors.of(who), key) != Sight.WHOLE) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    LotYear lot =
        years.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("lot", lot);
    model.addAttribute("finding", audit.verify(lot.caseKey()));
    model.addAttribute("timeline", timeline.of(lot.key()));
    return "audit";
  }
}
