package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.sealing.MasterKey;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a master key that does not open the keys of the rounds in progress, until
 * they are decided: a key mistaken or lost must be found now, not at the opening before the
 * bidders. After it, final quotations are still sealed (P11) and bidders' files read.
 */
@Component
class MasterKeyCheck implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final MasterKey master;

  MasterKeyCheck(JdbcClient jdbc, MasterKey master) {
    this.jdbc = jdbc;
    this.master = master;
  }

  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql(
            "select tender_id, sealed_key from tender_notice n where failed_on is null and not"
                + " exists (select from tender_award a where a.tender_id = n.tender_id)")
        .query(Sealed.class)
        .list()
        .forEach(this::check);
  }

  private void check(Sealed round) {
    try {
      master.keyOf(round.sealedKey(), Notices.keyContext(round.tenderId()));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "the master key does not open the key of tender "
              + round.tenderId()
              + ": give the right one, recover it from its escrow, or name the one before in"
              + " stations.master-key.previous",
          e);
    }
  }

  record Sealed(long tenderId, String sealedKey) {}
}
