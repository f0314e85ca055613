package cn.hebei.socialwork.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** The one security chain: our own sign-in page, and nothing reachable that is not named here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String WEBAPP_API = "/camunda/api/**";
  private static final String OWN_PASSWORD = "/account/password";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, EngineApi engineApi) throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/login", "/error", "/css/**", "/public/**", "/shegong/*")
                    .permitAll()
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    // CVE-2026-77226: the setup page makes an administrator without a sign-in.
                    .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/**")
                    .denyAll()
                    .requestMatchers(OWN_PASSWORD, "/logout")
                    .authenticated()
                    .requestMatchers(engineApi::allows)
                    .access(settled())
                    .requestMatchers(WEBAPP_API)
                    .denyAll()
                    .requestMatchers("/settings/**", "/clock/**", "/calendar/**")
                    .access(allOf(hasRole("ADMIN"), settled()))
                    .requestMatchers("/accounts/**")
                    .access(allOf(hasAnyRole("ADMIN", "PRINCIPAL"), settled()))
                    .anyRequest()
                    .access(settled()))
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", true).permitAll())
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP_API))
        .exceptionHandling(
            errors ->
                errors
                    .accessDeniedHandler(new Denied())
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        WebSecurity::isScriptCall))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** Signed in, with a password of one's own. */
  private static AuthorizationManager<RequestAuthorizationContext> settled() {
    return (who, request) ->
        new AuthorizationDecision(isSignedIn(who.get()) && !mustChangePassword(who.get()));
  }

  private static boolean isSignedIn(Authentication who) {
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }

  private static boolean mustChangePassword(Authentication who) {
    return who.getAuthorities().contains(AccountSignIn.MUST_CHANGE_PASSWORD);
  }

  /** A script cannot follow a sign-in page: it is told 401 and says so itself. */
  private static boolean isScriptCall(HttpServletRequest request) {
    return request.getServletPath().startsWith("/camunda/api/")
        || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  /** Leads whoever has a temporary password to the page where it is replaced. */
  private static class Denied implements AccessDeniedHandler {

    private final AccessDeniedHandler plain = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
        throws IOException, jakarta.servlet.ServletException {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (isSignedIn(who) && mustChangePassword(who) && !isScriptCall(request)) {
        response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
      } else {
        plain.handle(request, response, denied);
      }
    }
  }
}
