package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which parts of the house somebody may enter; the page head and 工作台 show them. */
@Component
class Navigation {

  private static final List<Link> ADMIN =
      List.of(
          new Link("工作日历", "/calendar"),
          new Link("规则与设置", "/settings"),
          new Link("自动办理出错的事项", "/stuck"));

  private final Regions regions;
  private final RehearsalClock clock;
  private final RequestMappingHandlerMapping pages;

  Navigation(
      Regions regions,
      RehearsalClock clock,
      @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    this.regions = regions;
    this.clock = clock;
    this.pages = pages;
  }

  List<Link> of(Visitor visitor) {
    List<Link> links = new ArrayList<>();
    if (visitor.works()) {
      links.add(new Link("待办事项", "/camunda/app/tasklist/default/"));
    }
    if (visitor.followsTerms()) {
      links.add(new Link("法定时限", "/terms"));
    }
    addAgencies(visitor, links);
    if (visitor.is(Role.AUDITOR) || (visitor.works() && isAboveCounty(visitor))) {
      links.add(new Link("流程监控", "/camunda/app/cockpit/default/"));
    }
    if (visitor.is(Role.ADMIN)
        || visitor.is(Role.PRINCIPAL)
        || visitor.is(Role.AGENCY)
        || visitor.is(Role.AGENT)) {
      links.add(new Link("人员与账号", "/accounts"));
    }
    if (visitor.is(Role.ADMIN)) {
      Set<String> there = paths();
      ADMIN.stream().filter(link -> there.contains(link.href())).forEach(links::add);
      if (clock.running()) {
        links.add(new Link("演练时钟", "/clock"));
      }
    }
    return links;
  }

  private static void addAgencies(Visitor visitor, List<Link> links) {
    if (visitor.is(Role.AGENCY)) {
      links.add(new Link("投标回执", "/tenders/receipts"));
      links.add(new Link("机构资料", "/agency/profile"));
    }
    if (visitor.is(Role.EXPERT) || visitor.is(Role.SUPERVISOR)) {
      links.add(new Link("任职情况", "/employers"));
    }
    if (visitor.is(Role.AUDITOR) || (visitor.works() && visitor.place() != null)) {
      links.add(new Link("承接机构", "/agencies"));
    }
  }

  private boolean isAboveCounty(Visitor visitor) {
    String place = visitor.place();
    return place != null
        && regions
            .find(place)
            .map(Region::level)
            .filter(level -> level == Region.Level.CITY || level == Region.Level.PROVINCE)
            .isPresent();
  }

  private Set<String> paths() {
    return pages.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  /**
   * A way somewhere.
   *
   * @param title Chinese words
   * @param href path
   */
  record Link(String title, String href) {}
}
