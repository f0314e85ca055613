package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the case page: who withdrew the lot, when and why (P45). */
@Component
class WithdrawalSection implements CaseSection {

  private static final int ORDER = 5;

  private final Withdrawals withdrawals;
  private final Accounts accounts;

  WithdrawalSection(Withdrawals withdrawals, Accounts accounts) {
    this.withdrawals = withdrawals;
    this.accounts = accounts;
  }

  @Override
  public String title() {
    return "撤回发起";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Facts> of(CaseKey key) {
    return withdrawals.find(key).map(this::facts).map(List::of).orElse(List.of());
  }

  private Facts facts(Withdrawal withdrawal) {
    String by = withdrawal.withdrawnBy();
    return new Facts()
        .row("撤回时间", RehearsalClock.text(withdrawal.withdrawnAt()))
        .row("撤回人", accounts.find(by).map(Account::displayName).orElse(by))
        .row("撤回理由", withdrawal.reason());
  }
}
