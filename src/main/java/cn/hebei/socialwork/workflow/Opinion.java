package cn.hebei.socialwork.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an approver or a consulted person submits.
 *
 * @param decision agreed, or given back
 * @param opinion the reason; needed when given back
 */
public record Opinion(
    @NotNull(message = "没有选择") Decision decision,
    @Nullable @Size(max = 2000, message = "不能超过2000个字") String opinion) {

  /** The two answers. */
  public enum Decision {
    APPROVE,
    RETURN
  }

  /** Whether it is agreed. */
  public boolean agreed() {
    return decision == Decision.APPROVE;
  }

  /** The reason, never null. */
  public String text() {
    return opinion == null ? "" : opinion.strip();
  }

  /** Whether the reason is missing although it is given back. */
  public boolean lacksReason() {
    return !agreed() && text().isEmpty();
  }
}
