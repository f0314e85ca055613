package cn.hebei.socialwork.filing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One filing of one case.
 *
 * @param id its number
 * @param caseKey the lot-year
 * @param kind what is filed
 * @param occasion tells apart what is filed more than once in a lot-year
 * @param authorityCode the organ it goes to (P3)
 * @param submittedAt when it was last handed in
 * @param silenceOn last day of the authority's period; silence past it counts as received (P2)
 * @param awaited whether the case waits for the receipt (a setting)
 * @param status where it stands
 * @param number the authority's filing number, once accepted
 * @param decidedAt when it was accepted, returned or deemed received
 * @param decidedBy who decided, or {@code system}
 * @param digest what the receipt says was filed, once accepted
 */
public record Filing(
    long id,
    String caseKey,
    FilingKind kind,
    int occasion,
    String authorityCode,
    OffsetDateTime submittedAt,
    LocalDate silenceOn,
    boolean awaited,
    Status status,
    @Nullable String number,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String decidedBy,
    @Nullable String digest) {

  /** Where a filing stands. */
  public enum Status {
    SUBMITTED("已报送"),
    RETURNED("已退回补正"),
    ACCEPTED("已备案"),
    DEEMED("期满未答复，视为收到");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }
}
