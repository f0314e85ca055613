package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.agency.Link.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds what agencies share with each other, with experts and with supervisors: legal
 * representative, controller, contact, phone, account, address, employer (B7, B22). One pass: the
 * database groups equal values, nobody is compared with everybody.
 */
@Service
public class Links {

  private final JdbcClient jdbc;

  Links(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What these agencies share with each other, with any expert and with any supervisor. */
  public List<Link> around(Collection<String> agencyCodes) {
    return agencyCodes.isEmpty()
        ? List.of()
        : links(
            jdbc.sql(LinkQuery.AROUND)
                .param("organs", agencyCodes)
                .query(LinkQuery.Row.class)
                .list());
  }

  /** What this organ shares with anybody. */
  public List<Link> of(String organCode) {
    return links(
        jdbc.sql(LinkQuery.OF).param("organ", organCode).query(LinkQuery.Row.class).list());
  }

  /** Every link there is. */
  public List<Link> all() {
    return links(jdbc.sql(LinkQuery.ALL).query(LinkQuery.Row.class).list());
  }

  private static List<Link> links(List<LinkQuery.Row> rows) {
    Map<String, List<LinkQuery.Row>> shared = new LinkedHashMap<>();
    rows.forEach(
        row -> shared.computeIfAbsent(row.what() + row.mark(), m -> new ArrayList<>()).add(row));
    return shared.values().stream().map(Links::link).toList();
  }

  private static Link link(List<LinkQuery.Row> rows) {
    LinkQuery.Row first = rows.get(0);
    boolean personal = rows.stream().allMatch(LinkQuery.Row::personal);
    Map<String, List<LinkQuery.Row>> byOrgan = new LinkedHashMap<>();
    rows.forEach(row -> byOrgan.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row));
    return new Link(
        first.what(),
        shown(first.what(), first.value(), personal),
        byOrgan.values().stream().map(Links::party).toList());
  }

  private static Link.Party party(List<LinkQuery.Row> rows) {
    LinkQuery.Row first = rows.get(0);
    String labels =
        rows.stream()
            .map(LinkQuery.Row::label)
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    return new Link.Party(first.code(), first.name(), first.role(), labels);
  }

  private static String shown(What what, String value, boolean personal) {
    return switch (what) {
      case NAME -> personal ? Words.maskedName(value) : value;
      case PHONE -> Words.maskedPhone(value);
      case ACCOUNT -> Words.maskedAccount(value);
      case ADDRESS -> value;
    };
  }
}
