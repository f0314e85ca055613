package cn.hebei.socialwork.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.unit.DataSize;

/** The one security chain: our own sign-in page, and nothing reachable that is not named here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String WEBAPP_API = "/camunda/api/**";
  static final String OWN_PASSWORD = "/account/password";

  private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(10);

  /** What needs no sign-in. */
  private static final String[] OPEN = {
    "/login", "/favicon.ico", "/css/**", "/shegong/*", "/public/**", "/actuator/health/**"
  };

  /** The list of what operators may ask, of which health alone is there. */
  private static final String OPERATORS = "/actuator/**";

  /** What Tasklist and Cockpit are made of; nothing else of the vendor's is a page of ours. */
  private static final String[] WEBAPPS = {
    "/camunda/app/tasklist/**", "/camunda/app/cockpit/**", "/camunda/lib/**", "/camunda/assets/**"
  };

  /** Raw files of the vendor's archives, among them pages and marks of his. */
  private static final String[] VENDOR = {
    "/camunda/**", "/camunda-welcome/**", "/webjars/**", "/plugin/**"
  };

  private static final String OWN_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action"
          + " 'self'; frame-ancestors 'self'";

  /** The raw pages of the webapps, their placeholders unfilled. */
  private static final String RAW_PAGES = "/camunda/app/*/index.html";

  @Bean
  HttpFirewall firewall(@Value("${camunda.bpm.webapp.csrf.target-origin:}") String ownAddress) {
    return new OwnFirewall(ownAddress);
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      EngineApi engineApi,
      @Value("${camunda.bpm.webapp.csrf.target-origin:}") String ownAddress,
      @Value("${camunda.bpm.webapp.csrf.enable-secure-cookie}") boolean secureCookies,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
      @Value("${stations.files.at-once}") int uploadsAtOnce)
      throws Exception {
    return http.addFilterBefore(new OwnOrigin(ownAddress), CsrfFilter.class)
        .addFilterBefore(
            new Uploads(largestUpload.toBytes(), uploadsAtOnce, UPLOAD_PATIENCE), CsrfFilter.class)
        .addFilterAfter(new EngineToken(secureCookies), AuthorizationFilter.class)
        .authorizeHttpRequests(paths -> decide(paths, engineApi))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/", true)
                    .failureHandler(backToSignIn())
                    .permitAll())
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        // Whoever signs in begins at 工作台, so nothing asked for before is worth a session.
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(WEBAPP_API)
                    .csrfTokenRepository(new OwnTokens(secureCookies)))
        .exceptionHandling(
            errors ->
                errors
                    .accessDeniedHandler(new Denied())
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        WebSecurity::isScriptCall)
                    .defaultAuthenticationEntryPointFor(toSignIn(), request -> true))
        .headers(WebSecurity::guard)
        .build();
  }

  /** Our own pages run no script and no style that stands in them; Tasklist brings its own rule. */
  private static void guard(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(frame -> frame.sameOrigin())
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES));
  }

  /** A relative address: whatever host a request names, it leads nobody elsewhere. */
  private static LoginUrlAuthenticationEntryPoint toSignIn() {
    LoginUrlAuthenticationEntryPoint entry = new LoginUrlAuthenticationEntryPoint("/login");
    entry.setFavorRelativeUris(true);
    return entry;
  }

  /** Keeps no session for somebody who could not sign in. */
  private static SimpleUrlAuthenticationFailureHandler backToSignIn() {
    SimpleUrlAuthenticationFailureHandler back =
        new SimpleUrlAuthenticationFailureHandler("/login?error");
    back.setAllowSessionCreation(false);
    return back;
  }

  private static void decide(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths,
      EngineApi engineApi) {
    paths
        // The page that tells a failure is shown for one, and to nobody who merely asks for it.
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers("/error")
        .denyAll()
        .requestMatchers(OPEN)
        .permitAll()
        // CVE-2026-77226: the setup page makes an administrator without a sign-in.
        .requestMatchers("/camunda/api/admin/setup/**", OPERATORS)
        .denyAll()
        .requestMatchers(OWN_PASSWORD, "/logout")
        .authenticated()
        .requestMatchers(engineApi::allows)
        .access(settled())
        .requestMatchers(RAW_PAGES)
        .denyAll()
        .requestMatchers(WEBAPPS)
        .access(settled())
        .requestMatchers(VENDOR)
        .denyAll()
        .requestMatchers("/settings/**", "/clock/**", "/calendar/**", "/stuck/**")
        .access(allOf(hasRole("ADMIN"), settled()))
        .requestMatchers("/accounts/**")
        .access(allOf(hasAnyRole("ADMIN", "PRINCIPAL", "AGENCY", "AGENT"), settled()))
        .anyRequest()
        .access(settled());
  }

  /** Signed in, with a password of one's own. */
  private static AuthorizationManager<RequestAuthorizationContext> settled() {
    return (who, request) ->
        new AuthorizationDecision(isSignedIn(who.get()) && !mustChangePassword(who.get()));
  }

  static boolean isSignedIn(Authentication who) {
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }

  static boolean mustChangePassword(Authentication who) {
    return isSignedIn(who) && who.getAuthorities().contains(AccountSignIn.MUST_CHANGE_PASSWORD);
  }

  /** A script cannot follow a sign-in page: it is told 401 and says so itself. */
  static boolean isScriptCall(HttpServletRequest request) {
    return request.getServletPath().startsWith("/camunda/api/")
        || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }
}
