package cn.hebei.socialwork.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** An upload that is too large or none at all is the sender's fault, not ours. */
@ControllerAdvice
class BadUploads {

  @ExceptionHandler
  void refuse(MultipartException upload, HttpServletResponse response) throws IOException {
    response.sendError(
        upload instanceof MaxUploadSizeExceededException
            ? HttpStatus.PAYLOAD_TOO_LARGE.value()
            : HttpStatus.BAD_REQUEST.value());
  }
}
