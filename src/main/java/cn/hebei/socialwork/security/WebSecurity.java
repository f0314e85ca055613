package cn.hebei.socialwork.security;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.SignIn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** The one security chain: our own sign-in page, and nothing reachable that is not named here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String WEBAPP_API = "/camunda/api/**";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, EngineApi engineApi) throws Exception {
    return http.authorizeHttpRequests(
            paths -> {
              paths
                  .requestMatchers(
                      "/login", "/error", "/static/**", "/css/**", "/public/**", "/shegong/**")
                  .permitAll()
                  .requestMatchers("/actuator/health/**")
                  .permitAll()
                  .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/**")
                  .denyAll()
                  .requestMatchers(engineApi::allows)
                  .authenticated()
                  .requestMatchers(WEBAPP_API)
                  .denyAll()
                  .requestMatchers("/accounts/**", "/clock/**", "/calendar/**")
                  .hasRole("ADMIN")
                  .anyRequest()
                  .authenticated();
            })
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", true).permitAll())
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP_API))
        .exceptionHandling(
            errors ->
                errors.defaultAuthenticationEntryPointFor(
                    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                    request -> request.getServletPath().startsWith("/camunda/api/")))
        .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
        .build();
  }

  @Bean
  AuthenticationProvider accountsProvider(SignIn signIn, Accounts accounts) {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication attempt) {
        Account account =
            accounts
                .find(attempt.getName())
                .filter(a -> a.status() == Account.Status.ACTIVE)
                .filter(a -> signIn.check(a.userId(), String.valueOf(attempt.getCredentials())))
                .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确，或账号已停用。"));
        List<SimpleGrantedAuthority> roles =
            accounts.posts(account.userId()).stream()
                .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().name()))
                .distinct()
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.userId(), null, roles);
      }

      @Override
      public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
      }
    };
  }
}
