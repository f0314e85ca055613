package cn.hebei.socialwork.disclosure;

import org.springframework.context.ApplicationContext;

/** Lets a spec see at once what people would see some seconds later. */
public final class FreshPages {

  private FreshPages() {}

  /** Forgets the public pages kept in memory. */
  public static void show(ApplicationContext application) {
    application.getBean(PageCache.class).forget();
  }
}
