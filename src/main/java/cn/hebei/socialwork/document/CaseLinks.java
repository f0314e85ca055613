package cn.hebei.socialwork.document;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;

/** Ways from the section 附件 of a case's page to files that a step keeps itself. */
public interface CaseLinks {

  /** The ways open to this user, who may see the case. */
  List<Link> links(CaseKey key, String userId);

  /**
   * A way.
   *
   * @param title Chinese words
   * @param href own path
   */
  record Link(String title, String href) {}
}
