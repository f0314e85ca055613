package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where something may be published first: in a designated medium of the dated list, below the
 * purchase limit in any other too (B11: 法11, 87令16; P12, P20).
 */
@Component
class Media {

  private static final String LIST = "notice.media";

  /** Stands in the form for a medium that is named beside it. */
  private static final String OTHER = "OTHER";

  private final CaseRules rules;
  private final Purchases purchases;
  private final Notices notices;

  Media(CaseRules rules, Purchases purchases, Notices notices) {
    this.rules = rules;
    this.purchases = purchases;
    this.notices = notices;
  }

  /** What a form offers: the list, what the notice was published in, and below the limit others. */
  List<Map<String, String>> options(Tender tender) {
    List<Map<String, String>> options = new ArrayList<>();
    Stream.concat(
            names(rules.shown(tender.scope(), LIST).value()),
            notices.find(tender.id()).map(Notice::medium).filter(m -> !m.isEmpty()).stream())
        .distinct()
        .forEach(name -> options.add(Facts.option(name, name)));
    if (purchases.internal(tender.key())) {
      options.add(Facts.option(OTHER, "其他媒体"));
    }
    return options;
  }

  /** The name of what was chosen, or typed by whoever began with an earlier form. */
  static String name(String chosen, @Nullable String other) {
    return OTHER.equals(chosen) && !Texts.of(other).isEmpty() ? Texts.of(other) : chosen;
  }

  /**
   * The sentence that refuses a medium; of one that is taken, the list is kept with the tender.
   *
   * @param field what the form calls it
   * @param name its name
   */
  Optional<String> refusal(Tender tender, String field, String name) {
    String list = rules.shown(tender.scope(), LIST).value();
    if (OTHER.equals(name.strip())) {
      return Optional.of("“其他媒体”没有填写：选择其他媒体的必须写明名称。");
    }
    if (names(list).anyMatch(name.strip()::equals)) {
      rules.get(tender.scope(), LIST, "核对首次发布的媒体");
      return Optional.empty();
    }
    return purchases.internal(tender.key())
        ? Optional.empty()
        : Optional.of(
            "“%s”应为指定媒体（%s）：期限只从指定媒体首次登载之日起算（政府采购法第11条、财政部令第87号第16条）。确已被指定而不在其中的，请系统管理员先在“规则与设置”中登记。"
                .formatted(field, list));
  }

  private static Stream<String> names(String list) {
    return Stream.of(list.split("、", -1)).map(String::strip);
  }
}
