package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.disclosure.Release.Money;
import cn.hebei.socialwork.disclosure.Release.Party;
import cn.hebei.socialwork.disclosure.Release.Publication;
import cn.hebei.socialwork.tender.OpenTender;
import java.util.List;

/** A published result, as a part of a {@link Release} (B34). */
record AwardPart(
    String id,
    String status,
    String date,
    Money value,
    List<Party> suppliers,
    List<Publication> documents) {

  static AwardPart of(long id, OpenTender.Result result) {
    String day = Release.day(result.on());
    return new AwardPart(
        Long.toString(id),
        "active",
        day,
        Money.of(result.price()),
        List.of(new Party(null, result.winner())),
        List.of(new Publication("awardNotice", result.medium(), result.url(), day)));
  }
}
