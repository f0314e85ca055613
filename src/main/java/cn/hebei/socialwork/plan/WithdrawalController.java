package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 撤回本次发起: the answer to the form on the case page (P45). */
@Controller
class WithdrawalController {

  private static final String REASON = "reason";

  private final Withdrawals withdrawals;
  private final LotYears years;

  WithdrawalController(Withdrawals withdrawals, LotYears years) {
    this.withdrawals = withdrawals;
    this.years = years;
  }

  @PostMapping("/cases/{caseKey}/withdrawal")
  String withdraw(
      Principal who,
      @PathVariable String caseKey,
      HttpServletRequest request,
      RedirectAttributes answer) {
    CaseKey key = new CaseKey(caseKey);
    if (!withdrawals.mayAsk(key, who.getName())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    LotYear lot =
        years.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String reason = reason(request);
    Optional<String> refusal = refusal(lot, who.getName(), reason);
    if (refusal.isPresent()) {
      answer.addFlashAttribute("refused", refusal.get());
      answer.addFlashAttribute(REASON, reason);
      return "redirect:/cases/{caseKey}";
    }
    answer.addFlashAttribute(
        "done", "已撤回%s（%d年）的发起：计划和未办事项已经终止，所列乡镇（街道）可以编入其他包。".formatted(lot.lotName(), lot.year()));
    return "redirect:/";
  }

  private Optional<String> refusal(LotYear lot, String userId, String reason) {
    try {
      return withdrawals.withdraw(lot.key(), userId, reason);
    } catch (ConcurrencyFailureException claimedJustNow) {
      return Optional.of(Result.TAKEN_MEANWHILE);
    }
  }

  /** The firewall hands out no value with a NUL: told as such, so that the sentence names it. */
  private static String reason(HttpServletRequest request) {
    try {
      return Objects.requireNonNullElse(request.getParameter(REASON), "");
    } catch (RequestRejectedException nul) {
      return "\0";
    }
  }
}
