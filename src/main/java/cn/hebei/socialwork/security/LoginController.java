package cn.hebei.socialwork.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in and sign-out pages, and our mark where a browser looks for one unasked. */
@Controller
class LoginController {

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/logout")
  String logout() {
    return "logout";
  }

  @GetMapping("/favicon.ico")
  String mark() {
    return "redirect:/shegong/mark.svg";
  }
}
