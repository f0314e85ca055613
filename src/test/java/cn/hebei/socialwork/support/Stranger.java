package cn.hebei.socialwork.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency that takes part elsewhere and has no account here (P9). */
public final class Stranger {

  /** Its name. */
  public static final String NAME = "外地某社工服务中心";

  /** Its 统一社会信用代码. */
  public static final String CODE = "52130100MJ99887719";

  /** The name of one that never signs up. */
  public static final String SILENT_NAME = "外地另一社工服务中心";

  /** And its code. */
  public static final String SILENT_CODE = "52130100MJ9988725G";

  private Stranger() {}

  /** Without its code either of them is nobody's any more; the account has left. */
  public static void isGone(JdbcClient jdbc) {
    String codes = " in ('" + CODE + "', '" + SILENT_CODE + "')";
    String mine = "(select organ_code from agency where credit_code" + codes + ")";
    jdbc.sql("delete from post where organ_code in " + mine).update();
    jdbc.sql("update account set status = 'LEFT' where organ_code in " + mine).update();
    jdbc.sql("delete from agency_statement where organ_code in " + mine).update();
    jdbc.sql("delete from agency where credit_code" + codes).update();
  }
}
