package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks townships and the agency, each by a case in its own tenant; one that is open is enough. */
@Component
class Invitations {

  private final Workflow workflow;
  private final Agreements agreements;

  Invitations(Workflow workflow, Agreements agreements) {
    this.workflow = workflow;
    this.agreements = agreements;
  }

  void askTownship(CaseKey key, String townCode) {
    workflow.start("station-setup", key.sub("station", townCode), townCode, Map.of());
  }

  void askAgency(CaseKey key) {
    workflow.start("staffing", key.sub("staffing", 1), agreements.get(key).agencyCode(), Map.of());
  }

  /** Tells the county's case if it waits for it: after corrections nobody does. */
  void tell(String message, CaseKey key) {
    if (workflow.waits(message, key.root())) {
      workflow.tell(message, key.root(), Map.of());
    }
  }
}
