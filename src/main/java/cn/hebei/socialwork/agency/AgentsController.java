package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.agency.ProcurementAgents.Application;
import cn.hebei.socialwork.agency.ProcurementAgents.Entry;
import cn.hebei.socialwork.organization.Role;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 采购代理机构: an administrator enters one by name and code, with its first account (P12, P36). */
@Controller
class AgentsController {

  private static final String PAGE = "agency/agents";

  private final Viewers viewers;
  private final ProcurementAgents agents;

  AgentsController(Viewers viewers, ProcurementAgents agents) {
    this.viewers = viewers;
    this.agents = agents;
  }

  @GetMapping("/accounts/agents")
  String list(Principal who, Model model) {
    administrator(who);
    model.addAttribute("agents", agents.all());
    return PAGE;
  }

  @PostMapping("/accounts/agents")
  ModelAndView enter(
      Principal who,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String creditCode,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String phone,
      Model model) {
    String actor = administrator(who);
    Application typed = new Application(name, creditCode, contact, phone);
    Entry entry = agents.enter(actor, typed);
    if (entry instanceof Entry.Refused refused) {
      model.addAttribute("refused", refused.sentence());
      model.addAttribute("typed", typed);
    } else {
      model.addAttribute("entry", entry);
    }
    model.addAttribute("agents", agents.all());
    return new ModelAndView(
        PAGE,
        model.asMap(),
        entry instanceof Entry.Refused ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
  }

  private String administrator(Principal who) {
    return viewers.require(who, viewer -> viewer.roles().contains(Role.ADMIN)).userId();
  }
}
