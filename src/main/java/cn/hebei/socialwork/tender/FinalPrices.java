package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each supplier quoted last: the price that counts in place of its first (P11). */
@Repository
class FinalPrices {

  private final JdbcClient jdbc;

  FinalPrices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From now on this price counts.
   *
   * @param price in yuan
   * @param words how the supplier answers the written change, or empty
   */
  void count(long tenderId, int bidNo, BigDecimal price, String words) {
    jdbc.sql(
            "update opened_bid set final_price = ?, final_words = ? where tender_id = ? and no = ?")
        .params(price, words.isEmpty() ? "" : "\n最后报价时的响应：" + words, tenderId, bidNo)
        .update();
  }

  /** Whoever quoted nothing has withdrawn (P11). */
  void withdrawSilent(long tenderId) {
    jdbc.sql("update opened_bid set withdrawn = true where tender_id = ? and final_price is null")
        .param(tenderId)
        .update();
  }
}
