package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the demo's past be lived beside the visitor, once the application is ready. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "stations.demo-data", matchIfMissing = true)
class DemoWorld {

  private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DemoPast past;
  private final TimeSource time;
  private final Thread thread = new Thread(this::live, "demo-past");

  DemoWorld(DemoPast past, TimeSource time) {
    this.past = past;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (past.remains()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Lets it finish the step it is at, before the database goes away under it. */
  @EventListener(ContextClosedEvent.class)
  void end() throws InterruptedException {
    past.stop();
    thread.join(PATIENCE.toMillis());
  }

  private void live() {
    long began = System.nanoTime();
    try {
      past.live();
      LOG.info(
          "the demo's past is lived, {} s",
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
    } catch (RuntimeException e) {
      if (!past.isStopped()) {
        LOG.error("the demo's past broke off on {}", time.today(), e);
      }
    }
  }
}
