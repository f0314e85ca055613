package cn.hebei.socialwork.security;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their account. A user nobody knows, a wrong password, a locked account and
 * one that has left get the same answer after the same work.
 */
@Component
class AccountSignIn implements AuthenticationProvider {

  /** Held until a temporary password has been replaced; shuts every page but that one. */
  static final GrantedAuthority MUST_CHANGE_PASSWORD =
      new SimpleGrantedAuthority("MUST_CHANGE_PASSWORD");

  /** Begins no user id (ids have letters, digits and dashes only), so nobody's failures count. */
  private static final String NOBODY = "?";

  private final SignIn signIn;
  private final Accounts accounts;

  AccountSignIn(SignIn signIn, Accounts accounts) {
    this.signIn = signIn;
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String password = String.valueOf(attempt.getCredentials());
    Optional<Account> known = accounts.find(attempt.getName());
    boolean right =
        signIn.check(known.map(Account::userId).orElse(NOBODY + attempt.getName()), password);
    Account account =
        known
            .filter(a -> right && a.status() == Account.Status.ACTIVE)
            .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确，或账号已停用。"));
    List<GrantedAuthority> authorities = new ArrayList<>();
    accounts.posts(account.userId()).stream()
        .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().name()))
        .distinct()
        .forEach(authorities::add);
    if (accounts.mustChangePassword(account.userId())) {
      authorities.add(MUST_CHANGE_PASSWORD);
    }
    return UsernamePasswordAuthenticationToken.authenticated(account.userId(), null, authorities);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
