package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a purchase is held: here, or by an agency or a trading centre on its platform (P12). */
enum Venue {
  HERE,
  ELSEWHERE;

  /** Refuses a platform that is not named. */
  Optional<String> refusal(@Nullable String platform) {
    return this == ELSEWHERE && Texts.of(platform).isEmpty()
        ? Optional.of("“外部平台和组织单位”没有填写：在外部平台进行、结果在本系统登记的，必须填写。")
        : Optional.empty();
  }

  /** The platform with who runs it; empty: here. */
  String platform(@Nullable String typed) {
    return this == ELSEWHERE ? Texts.of(typed) : "";
  }
}
