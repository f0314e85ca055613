package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.document.AgencyFiles.AgencyFile;
import cn.hebei.socialwork.document.Upload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 机构资料: an agency keeps its own data and proofs up to date; nobody approves them (P9). */
@Controller
class ProfileController {

  private static final String PAGE = "redirect:/agency/profile";

  private final Viewers viewers;
  private final Profiles profiles;
  private final Proofs proofs;
  private final ProfilePage page;

  ProfileController(Viewers viewers, Profiles profiles, Proofs proofs, ProfilePage page) {
    this.viewers = viewers;
    this.profiles = profiles;
    this.proofs = proofs;
    this.page = page;
  }

  @GetMapping("/agency/profile")
  String show(Principal who, Model model) {
    return page.show(own(who), model);
  }

  @PostMapping("/agency/profile")
  ModelAndView save(
      Principal who,
      @ModelAttribute("typed") ProfileEntry typed,
      Model model,
      RedirectAttributes after) {
    Viewer viewer = own(who);
    Optional<String> refusal = profiles.state(viewer.userId(), viewer.organ().code(), typed);
    return answer(viewer, refusal, "refusal", "已保存为新的一版，原来的各版都保留。", model, after);
  }

  @PostMapping("/agency/proofs")
  ModelAndView add(
      Principal who,
      @ModelAttribute("proof") ProofEntry typed,
      Model model,
      RedirectAttributes after) {
    Viewer viewer = own(who);
    Optional<String> refusal = proofs.add(viewer.userId(), viewer.organ().code(), typed);
    return answer(viewer, refusal, "proofRefusal", "已登记证明，今后的采购都可以使用；证明文件请在表中逐项上传。", model, after);
  }

  @PostMapping("/agency/proofs/{id}/file")
  ModelAndView attach(
      Principal who,
      @PathVariable long id,
      @RequestParam MultipartFile file,
      Model model,
      RedirectAttributes after)
      throws IOException {
    Viewer viewer = own(who);
    Upload upload =
        new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    Optional<String> refusal = proofs.attach(viewer.userId(), viewer.organ().code(), id, upload);
    return answer(viewer, refusal, "refused", "已上传证明文件，今后的采购都可以使用。", model, after);
  }

  @GetMapping("/agency/proofs/{id}/file")
  void read(Principal who, @PathVariable long id, HttpServletResponse answer) throws IOException {
    Viewer viewer = own(who);
    String organ = viewer.organ().code();
    AgencyFile file =
        proofs
            .find(organ, id)
            .flatMap(Proof::file)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    proofs.send(organ, file.id(), viewer.userId(), answer);
  }

  @PostMapping("/agency/proofs/{id}/withdraw")
  String withdraw(Principal who, @PathVariable long id, RedirectAttributes after) {
    Viewer viewer = own(who);
    if (proofs.withdraw(viewer.userId(), viewer.organ().code(), id)) {
      after.addFlashAttribute("done", "已撤下证明，登记的内容仍然保留备查。");
    } else {
      after.addFlashAttribute("refused", "本机构没有这项证明，或者已经撤下。");
    }
    return PAGE;
  }

  private ModelAndView answer(
      Viewer viewer,
      Optional<String> refusal,
      String where,
      String done,
      Model model,
      RedirectAttributes after) {
    if (refusal.isEmpty()) {
      after.addFlashAttribute("done", done);
      return new ModelAndView(PAGE);
    }
    model.addAttribute(where, refusal.get());
    return new ModelAndView(page.show(viewer, model), model.asMap(), HttpStatus.BAD_REQUEST);
  }

  private Viewer own(Principal who) {
    return viewers.require(who, Viewer::isAgency);
  }
}
