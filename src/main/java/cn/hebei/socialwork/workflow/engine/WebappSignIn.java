package cn.hebei.socialwork.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs people in to Tasklist and Cockpit with the sign-in of our own page. */
@Configuration(proxyBeanMethods = false)
class WebappSignIn {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignInFilter() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", Provider.class.getName()));
    filter.setOrder(201);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }

  /** Reads who is signed in; the filter makes one by its class name. */
  public static class Provider implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(
        HttpServletRequest request, ProcessEngine engine) {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      return who == null || who instanceof AnonymousAuthenticationToken
          ? AuthenticationResult.unsuccessful()
          : AuthenticationResult.successful(who.getName());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(
        HttpServletResponse response, ProcessEngine engine) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
