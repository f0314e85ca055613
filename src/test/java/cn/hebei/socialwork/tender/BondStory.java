package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.support.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bonds as finance keeps them: defined once, so that a spec changes one thing. */
final class BondStory {

  static final String FINANCE = "130123-finance";
  static final String RECORD = "bid-bond-record";
  static final String REFUND = "bid-bond-refund";

  private BondStory() {}

  /** These agencies paid 20,000 yuan each by transfer on 2024-09-20. */
  static Map<String, Object> paid(String... agencies) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String agency : agencies) {
      rows.add(paidBy(agency));
    }
    return Map.of("bonds", rows);
  }

  static Map<String, Object> paidBy(String agency) {
    Map<String, Object> row = new TreeMap<>();
    row.put("agency", agency);
    row.put("amount", "20000.00");
    row.put("payment", "TRANSFER");
    row.put("paidOn", "2024-09-02");
    row.put("account", agency + "-账户6222");
    return row;
  }

  /** Every bond that is due, settled today with this change of each row. */
  static Map<String, Object> settled(World world, Map<String, Object> change) {
    return Map.of("bonds", rows(world, change));
  }

  /** The rows of it. */
  static List<Map<String, Object>> rows(World world, Map<String, Object> change) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : world.view(FINANCE, REFUND, "form").path("bonds")) {
      Map<String, Object> values = new TreeMap<>();
      values.put("bond", row.path("bond").asText());
      values.put("amount", row.path("amount").asText());
      values.put("outcome", "REFUNDED");
      values.put("settledOn", world.today().toString());
      values.put("voucher", "退付1号");
      values.putAll(change);
      rows.add(values);
    }
    return rows;
  }

  static Map<String, Object> settled(World world) {
    return settled(world, Map.of());
  }
}
