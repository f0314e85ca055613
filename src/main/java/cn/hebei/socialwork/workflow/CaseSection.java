package cn.hebei.socialwork.workflow;

import java.util.List;
import java.util.function.Function;

/**
 * One section of the case page of a lot-year. Each step of the year contributes its own as a bean;
 * a section without facts is not shown.
 */
public interface CaseSection {

  /** The Chinese heading. */
  String title();

  /** The heading on the page of this lot-year, where it depends on it. */
  default String title(CaseKey key) {
    return title();
  }

  /**
   * Where it stands on the page: 10 plan, 15 preparation of the tender, 20 tender, 25 opening, 26
   * check of the conditions, 30 agreement, 40 onboarding, 50 service, 60 evaluation, 80 statutory
   * periods, 85 versions of rules, 90 filings.
   */
  int order();

  /** The tables of the section, live from the domain; empty while there is nothing to tell. */
  List<Facts> of(CaseKey key);

  /** A section that is told by a function. */
  static CaseSection of(String title, int order, Function<CaseKey, List<Facts>> tables) {
    return new CaseSection() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public List<Facts> of(CaseKey key) {
        return tables.apply(key);
      }
    };
  }
}
