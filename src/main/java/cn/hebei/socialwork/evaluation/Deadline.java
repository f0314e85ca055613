package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Judges a last day by the one source of time, not by a timer having fired (B48). */
@Component
class Deadline {

  private final TimeSource time;

  Deadline(TimeSource time) {
    this.time = time;
  }

  /** Whether the last day is over. */
  boolean isOver(LocalDate lastDay) {
    return Moments.isOver(lastDay, time.now());
  }
}
