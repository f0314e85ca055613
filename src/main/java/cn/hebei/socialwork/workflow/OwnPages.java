package cn.hebei.socialwork.workflow;

import java.util.Optional;

/**
 * The page beside a task where its files are, for those whose own case it is; implemented by the
 * step that has such a page.
 */
public interface OwnPages {

  /** The path of the page, or empty when this user has none for this case. */
  Optional<String> of(String userId, CaseKey key);
}
