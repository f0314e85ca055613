package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.AgencyFiles;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 机构资料: what an agency's own page shows; what was typed stays when it is refused. */
@Component
class ProfilePage {

  static final String VIEW = "agency/profile";

  private static final ProofEntry NO_PROOF = new ProofEntry("", "", "", "", "", "");

  private final Profiles profiles;
  private final Agencies agencies;
  private final Proofs proofs;
  private final AgencyFiles files;
  private final TimeSource time;

  ProfilePage(
      Profiles profiles, Agencies agencies, Proofs proofs, AgencyFiles files, TimeSource time) {
    this.profiles = profiles;
    this.agencies = agencies;
    this.proofs = proofs;
    this.files = files;
    this.time = time;
  }

  String show(Viewer viewer, Model model) {
    String organ = viewer.organ().code();
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", profiles.entry(organ));
    }
    if (!model.containsAttribute("proof")) {
      model.addAttribute("proof", NO_PROOF);
    }
    List<Statement> history = profiles.history(organ);
    model.addAttribute("organ", viewer.organ());
    model.addAttribute("registered", agencies.find(organ).isPresent());
    model.addAttribute("kinds", AgencyKind.values());
    model.addAttribute("reminder", profiles.reminder(organ).orElse(null));
    model.addAttribute("current", history.stream().findFirst().orElse(null));
    model.addAttribute("history", history);
    model.addAttribute("proofKinds", ProofKind.values());
    model.addAttribute("proofs", proofs.all(organ));
    model.addAttribute("largestFile", files.largest());
    model.addAttribute("today", time.today());
    return VIEW;
  }
}
