package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.ClockFollower;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's clock in a rehearsal: it keeps running, only ahead of or behind real time. */
@Component
class EngineClock implements ClockFollower {

  @Override
  public void follow(long offsetMillis) {
    ClockUtil.offset(offsetMillis);
  }
}
