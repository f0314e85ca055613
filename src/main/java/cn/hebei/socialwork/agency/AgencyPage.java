package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.organization.Organ;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the officers' page of an agency shows, as of a day. */
@Component
class AgencyPage {

  private static final CreditEntry NO_QUERY = new CreditEntry("", "", "", "");

  private final Agencies agencies;
  private final Profiles profiles;
  private final Proofs proofs;
  private final CreditRecords credit;
  private final Links links;

  AgencyPage(
      Agencies agencies, Profiles profiles, Proofs proofs, CreditRecords credit, Links links) {
    this.agencies = agencies;
    this.profiles = profiles;
    this.proofs = proofs;
    this.credit = credit;
    this.links = links;
  }

  String show(Viewer viewer, Organ agency, LocalDate day, Model model) {
    String code = agency.code();
    if (!model.containsAttribute("query")) {
      model.addAttribute("query", NO_QUERY);
    }
    model.addAttribute("viewer", viewer);
    model.addAttribute("organ", agency);
    model.addAttribute("day", day);
    model.addAttribute("agency", agencies.find(code).orElse(null));
    model.addAttribute("statement", profiles.at(code, day).orElse(null));
    model.addAttribute("proofs", proofs.of(code, day));
    model.addAttribute("newest", credit.newest(code));
    model.addAttribute("records", credit.all(code));
    model.addAttribute("sources", CreditSource.values());
    model.addAttribute("links", links.of(code));
    return "agencies/show";
  }
}
