package cn.hebei.socialwork.workflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers one call of Cockpit's in the vendor's place; see {@link CalledDefinitions}. */
@Configuration(proxyBeanMethods = false)
class CalledDefinitionsFilter {

  /** After {@link WebappSignIn}. */
  private static final int ORDER = 202;

  private static final String DEFINITIONS =
      "/camunda/api/cockpit/plugin/base/default/process-definition/";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> calledFilter(
      ObjectProvider<CalledDefinitions> called, ObjectMapper json) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new Answer(called, json));
    filter.setOrder(ORDER);
    filter.addUrlPatterns(DEFINITIONS + "*");
    return filter;
  }

  private static class Answer extends OncePerRequestFilter {

    private static final Pattern CALL =
        Pattern.compile(Pattern.quote(DEFINITIONS) + "([^/]+)/called-process-definitions/?");

    private final ObjectProvider<CalledDefinitions> called;
    private final ObjectMapper json;

    Answer(ObjectProvider<CalledDefinitions> called, ObjectMapper json) {
      this.called = called;
      this.json = json;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Matcher call = CALL.matcher(path(request));
      if (call.matches()) {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
            response.getOutputStream(),
            called.getObject().of(request.getRemoteUser(), call.group(1)));
      } else {
        chain.doFilter(request, response);
      }
    }

    /** Decoded, as whatever answers it reads it. */
    private static String path(HttpServletRequest request) {
      return request.getServletPath()
          + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
  }
}
