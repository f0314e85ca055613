package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.OpenTender;
import cn.hebei.socialwork.tender.PublicState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tender in the words of the Open Contracting Data Standard (docs/open-data.md): stable English
 * keys, days and moments as ISO 8601 with +08:00, amounts as exact decimal strings.
 *
 * @param ocid one for each lot-year; its prefix is our own and not registered
 * @param id the round's notice
 * @param date day of the notice
 * @param tag what the release tells: tender, award
 * @param language of its texts
 * @param buyer who buys
 * @param planning what was budgeted (B14)
 * @param tender what is bought
 * @param awards the published result, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Release(
    String ocid,
    String id,
    String date,
    List<String> tag,
    String language,
    Party buyer,
    Planning planning,
    TenderPart tender,
    List<AwardPart> awards) {

  static final String PREFIX = "hebei-social-work-";
  private static final Map<PublicState, String> STATUS =
      Map.of(
          PublicState.OPEN, "active",
          PublicState.REVIEW, "active",
          PublicState.RESULT, "complete",
          PublicState.FAILED, "unsuccessful",
          PublicState.STOPPED, "cancelled");

  static Release of(OpenTender t) {
    List<String> tags = new ArrayList<>(List.of("tender"));
    List<AwardPart> awards = new ArrayList<>();
    OpenTender.Result result = t.result();
    if (!t.changes().isEmpty()) {
      tags.add("tenderAmendment");
    }
    if (result != null) {
      tags.add("award");
      awards.add(AwardPart.of(t.id(), result));
    }
    return new Release(
        PREFIX + t.caseKey(),
        Long.toString(t.id()),
        day(t.publishedOn()),
        tags,
        "zh",
        new Party(t.region(), t.purchaser()),
        new Planning(new Budget(Money.of(t.budget()))),
        TenderPart.of(t),
        awards);
  }

  static String day(LocalDate day) {
    return moment(day.atStartOfDay(TimeSource.ZONE).toOffsetDateTime());
  }

  private static String moment(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZoneSameInstant(TimeSource.ZONE));
  }

  /** The tender itself. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record TenderPart(
      String id,
      String title,
      String description,
      String status,
      String statusDetails,
      String procurementMethod,
      String procurementMethodDetails,
      Money value,
      @Nullable Period tenderPeriod,
      @Nullable Period enquiryPeriod,
      List<Amendment> amendments,
      List<Publication> documents) {

    static TenderPart of(OpenTender t) {
      OpenTender.Failure failure = t.failure();
      OpenTender.Way way = t.way();
      return new TenderPart(
          t.caseKey() + "/" + t.round(),
          t.title(),
          t.service(),
          STATUS.getOrDefault(t.state(), "active"),
          failure == null ? way.state() : way.state() + "：" + failure.reason(),
          way.direct() ? "direct" : "open",
          way.method(),
          Money.of(t.ceiling()),
          bidding(t),
          publicity(t),
          t.changes().stream().map(Amendment::of).toList(),
          documents(t));
    }

    /** None where nobody bids (B49). */
    private static @Nullable Period bidding(OpenTender t) {
      OffsetDateTime closesAt = t.way().bidsCloseAt();
      return closesAt == null ? null : new Period(day(t.publishedOn()), moment(closesAt));
    }

    /** While a single source is published, anybody may object (B49: 条例38). */
    private static @Nullable Period publicity(OpenTender t) {
      LocalDate until = t.way().publicUntil();
      return until == null ? null : new Period(day(t.publishedOn()), day(until));
    }

    private static List<Publication> documents(OpenTender t) {
      List<Publication> all = new ArrayList<>();
      if (t.noticed()) {
        all.add(new Publication("tenderNotice", t.medium(), t.url(), day(t.publishedOn())));
      }
      t.changes()
          .forEach(
              c -> all.add(new Publication("clarifications", c.medium(), c.url(), day(c.on()))));
      OpenTender.Failure failure = t.failure();
      LocalDate failedOn = failure == null ? null : failure.publishedOn();
      if (failure != null && failedOn != null) {
        all.add(
            new Publication("cancellationDetails", failure.medium(), failure.url(), day(failedOn)));
      }
      return all;
    }
  }

  /** What was changed after the notice, with the end of bidding since then (B12, B15, B50). */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Amendment(
      String id, String date, String rationale, String description, Period tenderPeriod) {

    static Amendment of(OpenTender.Change c) {
      return new Amendment(
          Long.toString(c.id()),
          day(c.on()),
          c.reason().isEmpty() ? c.title() : c.title() + "：" + c.reason(),
          c.content(),
          new Period(null, moment(c.closesAt())));
    }
  }

  /** The plan before the tender. */
  record Planning(Budget budget) {}

  /** What was budgeted. */
  record Budget(Money amount) {}

  /** Who; a place has a code, an agency a name only. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Party(@Nullable String id, String name) {}

  /** An amount in yuan, such as 1500000.00. */
  record Money(String amount, String currency) {

    static Money of(BigDecimal amount) {
      return new Money(amount.toPlainString(), "CNY");
    }
  }

  /** From the notice's day to the moment bidding ends. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Period(@Nullable String startDate, String endDate) {}

  /** Where it was published first (B11). */
  record Publication(String documentType, String title, String url, String datePublished) {}
}
