package cn.hebei.socialwork.workflow;

import java.util.Optional;

/** Names a case for people, such as 第一包 · 2025年; implemented by the step that knows it. */
public interface CaseTitle {

  /** The title of this case, or empty when another step knows it. */
  Optional<String> of(CaseKey key);

  /**
   * The title for those whose own case it is, who may know more of it than a task's name tells
   * everybody (B16); empty when another step knows it.
   */
  default Optional<String> forOwner(CaseKey key) {
    return of(key);
  }
}
