package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an opening was recorded on sound and picture from beginning to end (B19: 87令39).
 *
 * @param made whether it was
 * @param words where the recording is kept and under which number, or why there is none
 */
record Recording(boolean made, String words) {

  /** What a form says of it. */
  static Recording of(Made made, @Nullable String place, @Nullable String reason) {
    return made == Made.YES
        ? new Recording(true, Texts.of(place))
        : new Recording(false, Texts.of(reason));
  }

  /** Why this cannot stand in the record of an opening, as one sentence. */
  Optional<String> refusal() {
    if (!words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        made
            ? "“录音录像存放处和编号”没有填写：音像资料应作为采购文件一并存档（财政部令第87号第39条）。"
            : "“没有录音录像的理由”没有填写：开标现场活动应当全程录音录像，没有的必须写明（财政部令第87号第39条）。");
  }

  /** For people. */
  String told() {
    return (made ? "已全程录音录像，存放处和编号：" : "没有全程录音录像，理由：") + words;
  }

  /** What the form asks. */
  enum Made {
    YES,
    NO
  }
}
