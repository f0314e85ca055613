package cn.hebei.socialwork.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads forms with files, but not again for the page that says why one was refused: that would fail
 * for the same reason, and say nothing.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class UploadReader extends StandardServletMultipartResolver {

  @Override
  public boolean isMultipart(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
  }
}
