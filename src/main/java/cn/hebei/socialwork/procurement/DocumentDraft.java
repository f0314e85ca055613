package cn.hebei.socialwork.procurement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the check-up reads of a tender's documents.
 *
 * @param service what is bought and what is asked of suppliers
 * @param pricePoints points of a hundred for the price
 * @param factors what else is scored
 */
public record DocumentDraft(String service, BigDecimal pricePoints, List<ScoredFactor> factors) {

  /**
   * One thing that is scored.
   *
   * @param name as the documents state it
   * @param standard how its points are given
   */
  public record ScoredFactor(String name, String standard) {}
}
