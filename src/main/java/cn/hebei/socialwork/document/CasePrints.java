package cn.hebei.socialwork.document;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * The prints of a case that exist now; each step tells its own as a bean, from what it has on
 * record.
 */
public interface CasePrints {

  /** The prints of this lot-year, in the order of the year; empty while there is none. */
  List<Print> of(CaseKey key);

  /**
   * A print.
   *
   * @param id within the case, such as {@code notice-1}
   * @param title on the page, telling nothing that not everybody on it may know
   * @param published whether the agency of the case may have it too
   * @param content what stands in it, read when it is asked for
   */
  record Print(String id, String title, boolean published, Supplier<OfficialDocument> content) {}
}
