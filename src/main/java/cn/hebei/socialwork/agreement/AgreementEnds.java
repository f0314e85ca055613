package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Signings;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the agreement that an award leads to ended, for what runs from that day (B18). */
@Repository
class AgreementEnds implements Signings {

  private final JdbcClient jdbc;

  AgreementEnds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Signing> of(CaseKey key, String agencyCode) {
    return signedOn(key, agencyCode)
        .map(on -> new Signing(on, true))
        .or(() -> declinedOn(key, agencyCode).map(on -> new Signing(on, false)));
  }

  private Optional<LocalDate> signedOn(CaseKey key, String agencyCode) {
    return jdbc.sql(
            "select signed_on from agreement where case_key = ? and agency_code = ? and signed_on is"
                + " not null")
        .params(key.root().value(), agencyCode)
        .query(LocalDate.class)
        .optional();
  }

  private Optional<LocalDate> declinedOn(CaseKey key, String agencyCode) {
    return jdbc.sql(
            "select at from agreement_opinion where case_key = ? and agency_code = ? and declined"
                + " order by at desc limit 1")
        .params(key.root().value(), agencyCode)
        .query(OffsetDateTime.class)
        .optional()
        .map(at -> LocalDate.ofInstant(at.toInstant(), TimeSource.ZONE));
  }
}
