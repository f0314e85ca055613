package cn.hebei.socialwork.disclosure;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of captchas. */
@Controller
class CaptchaController {

  private final Captchas captchas;

  CaptchaController(Captchas captchas) {
    this.captchas = captchas;
  }

  @GetMapping("/public/captcha/{token}")
  ResponseEntity<byte[]> picture(@PathVariable String token) {
    byte[] png =
        captchas
            .picture(token)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .body(png);
  }
}
