package cn.hebei.socialwork.security;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs people in with their account. A user nobody knows, a wrong password, a locked account and
 * one that has left get the same answer after the same time.
 */
@Component
class AccountSignIn implements AuthenticationProvider {

  /** Held until a temporary password has been replaced; shuts every page but that one. */
  static final GrantedAuthority MUST_CHANGE_PASSWORD =
      new SimpleGrantedAuthority("MUST_CHANGE_PASSWORD");

  private final SignIn signIn;
  private final Accounts accounts;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
  private final String nobodys = encoder.encode("nobody's");

  AccountSignIn(SignIn signIn, Accounts accounts) {
    this.signIn = signIn;
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String password = String.valueOf(attempt.getCredentials());
    Account account =
        accounts
            .find(attempt.getName())
            .filter(a -> a.status() == Account.Status.ACTIVE)
            .orElseThrow(() -> refusedAfterHashing(password));
    if (!signIn.check(account.userId(), password)) {
      throw refused();
    }
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

  private BadCredentialsException refusedAfterHashing(String password) {
    encoder.matches(password, nobodys);
    return refused();
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("用户名或密码不正确，或账号已停用。");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
