package cn.hebei.socialwork.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What somebody gets who is signed in and may not: our page that says so. Whoever has a temporary
 * password is led to where it is replaced, whoever comes to the vendor's welcome page to 工作台.
 */
class Denied implements AccessDeniedHandler {

  /** Where the vendor would greet. */
  static final RequestMatcher WELCOME =
      new OrRequestMatcher(
          Stream.of(
                  "/camunda",
                  "/camunda/",
                  "/camunda/app",
                  "/camunda/app/",
                  "/camunda/app/welcome/**",
                  "/camunda-welcome/**")
              .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
              .toList());

  private final AccessDeniedHandler plain = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (WebSecurity.mustChangePassword(who) && !WebSecurity.isScriptCall(request)) {
      response.sendRedirect(request.getContextPath() + WebSecurity.OWN_PASSWORD);
    } else if (WELCOME.matches(request)) {
      response.sendRedirect(request.getContextPath() + "/");
    } else {
      plain.handle(request, response, denied);
    }
  }
}
