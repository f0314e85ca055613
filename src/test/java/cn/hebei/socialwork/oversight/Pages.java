package cn.hebei.socialwork.oversight;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.hebei.socialwork.organization.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Our own pages, asked by the people of the demo. */
class Pages {

  private static final String KEPT = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
  private static final String TOKEN = "token";

  private final MockMvc mvc;
  private final Accounts accounts;

  Pages(WebApplicationContext context) {
    this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    this.accounts = context.getBean(Accounts.class);
  }

  /** What this person reads at the path. */
  String read(String userId, String path) throws Exception {
    return open(userId, path).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  int status(String userId, String path) throws Exception {
    return open(userId, path).andReturn().getResponse().getStatus();
  }

  ResultActions open(String userId, String path) throws Exception {
    return mvc.perform(get(path).with(as(userId)));
  }

  MockHttpServletResponse openUnsigned(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }

  /** Posts pairs of name and value. */
  ResultActions submit(String userId, String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(as(userId)).with(Pages::token);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request);
  }

  ResultActions upload(String userId, String path, String content) throws Exception {
    return mvc.perform(
        multipart(path)
            .file("file", content.getBytes(StandardCharsets.UTF_8))
            .with(as(userId))
            .with(Pages::token));
  }

  /**
   * The token that changes need, in the session and in what is sent. Not the one that the test
   * library brings: it changes the application's own repository of tokens for every later test.
   */
  private static MockHttpServletRequest token(MockHttpServletRequest request) {
    Objects.requireNonNull(request.getSession())
        .setAttribute(KEPT, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
    byte[] plain = TOKEN.getBytes(StandardCharsets.UTF_8);
    // Masked with zeros: what is sent is the mask, then the token under it.
    byte[] masked = new byte[2 * plain.length];
    System.arraycopy(plain, 0, masked, plain.length, plain.length);
    request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
    return request;
  }

  private RequestPostProcessor as(String userId) {
    return user(userId)
        .roles(
            accounts.posts(userId).stream().map(post -> post.role().name()).toArray(String[]::new));
  }
}
