package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check-up (体检) of a tender's documents: shown while they are written, repeated and kept with
 * the versions of its rules when they are submitted (B5, B6, B14, B23, B24, R49, P19).
 */
@Service
public class CheckUp {

  private static final String WHAT = "采购文件体检";
  private static final String CHANGE_WHAT = "采购文件变更体检";

  private static final RowMapper<RuleValue> VERSION =
      new SimplePropertyRowMapper<>(RuleValue.class);

  private final JdbcClient jdbc;
  private final CaseRules rules;
  private final Regions regions;

  CheckUp(JdbcClient jdbc, CaseRules rules, Regions regions) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.regions = regions;
  }

  /**
   * What is wrong with documents that are not submitted; nothing is kept.
   *
   * @param scope the round of the tender
   */
  public List<Breach> look(String scope, Method method, DocumentDraft draft) {
    return new DocumentCheck(key -> rules.shown(scope, key), method.weight(), places(scope))
        .of(draft);
  }

  /**
   * What is wrong with submitted documents; kept in place of what was found before.
   *
   * @param scope the round of the tender
   */
  @Transactional
  public List<Breach> check(String scope, Method method, DocumentDraft draft) {
    List<Breach> found =
        new DocumentCheck(key -> rules.get(scope, key, WHAT), method.weight(), places(scope))
            .of(draft);
    keep(scope, found);
    return found;
  }

  /**
   * What is wrong with what changes in published documents, by the versions they were checked by;
   * kept in place of what was found of the same change before (B15).
   *
   * @param scope the round of the tender
   * @param part the change within it
   */
  @Transactional
  public List<Breach> checkChange(String scope, String part, String text) {
    List<Breach> found =
        new DocumentCheck(
                key -> rules.get(scope, key, CHANGE_WHAT), PriceWeight.NONE, places(scope))
            .ofChange(text);
    keep(part(scope, part), found);
    return found;
  }

  /** What the last check of a change has found. */
  public List<Breach> foundInChange(String scope, String part) {
    return found(part(scope, part));
  }

  private static String part(String scope, String part) {
    return scope + "/" + part;
  }

  /** The purchaser's place, those above it and its townships. */
  private Places places(String scope) {
    String own = new CaseKey(scope).region();
    List<String> names = new ArrayList<>();
    String code = own;
    names.add(regions.get(code).name());
    while (!regions.above(code).equals(code)) {
      code = regions.above(code);
      names.add(regions.get(code).name());
    }
    regions.townshipsOf(own).forEach(town -> names.add(town.name()));
    return new Places(names);
  }

  private void keep(String scope, List<Breach> found) {
    jdbc.sql("delete from document_breach where scope = ?").param(scope).update();
    int no = 0;
    for (Breach breach : found) {
      RuleValue rule = breach.rule();
      jdbc.sql("insert into document_breach values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              scope,
              ++no,
              rule.key(),
              rule.effectiveFrom(),
              rule.revision(),
              breach.wrong(),
              breach.advice())
          .update();
    }
  }

  /** What the last check of submitted documents has found. */
  public List<Breach> found(String scope) {
    return jdbc.sql(
            "select v.*, b.wrong, b.advice from document_breach b join rule_value v on v.key ="
                + " b.rule_key and v.effective_from = b.effective_from and v.revision = b.revision"
                + " where b.scope = ? order by b.no")
        .param(scope)
        .query(
            (rs, i) ->
                new Breach(
                    Objects.requireNonNull(VERSION.mapRow(rs, i)),
                    rs.getString("wrong"),
                    rs.getString("advice")))
        .list();
  }

  /** The least and the greatest points of a hundred for the price, for a form that is filled in. */
  public List<RuleValue> weights(String scope, Method method) {
    return List.of(
        rules.shown(scope, method.weight().leastKey()),
        rules.shown(scope, method.weight().mostKey()));
  }

  /** The words that no factor may use, for a form that warns while it is filled in. */
  public List<String> words(String scope) {
    return Arrays.stream(WordRule.values())
        .flatMap(rule -> Arrays.stream(DocumentCheck.words(rules.shown(scope, rule.key()))))
        .distinct()
        .toList();
  }
}
