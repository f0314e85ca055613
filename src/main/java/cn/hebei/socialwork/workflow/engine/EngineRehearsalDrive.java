package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.RehearsalDrive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Steps from due job to due job with the job executor stopped. A plain jump would fire every timer
 * on the way at the destination, in any order, and a job that runs at that moment twice.
 */
@Component
class EngineRehearsalDrive implements RehearsalDrive {

  private final RehearsalClock clock;
  private final TimeSource time;
  private final DueJobs jobs;
  private final JobExecutorPause pause;
  private final ReentrantLock driving = new ReentrantLock();

  EngineRehearsalDrive(
      RehearsalClock clock, TimeSource time, DueJobs jobs, JobExecutorPause pause) {
    this.clock = clock;
    this.time = time;
    this.jobs = jobs;
    this.pause = pause;
  }

  @Override
  public List<Due> upcoming(int most) {
    return jobs.timersAfter(time.now(), most);
  }

  @Override
  public Outcome to(Instant target) {
    if (!clock.running()) {
      return new Refused("当前不是演练环境，时钟不能调整。");
    }
    if (target.isBefore(time.now())) {
      return new Refused("演练时钟只能向前，不能倒退。");
    }
    if (!driving.tryLock()) {
      return new Refused("演练时钟正在推进，请等待完成后再试。");
    }
    try {
      return pause.during(() -> drive(target));
    } finally {
      driving.unlock();
    }
  }

  private Outcome drive(Instant target) {
    JobRun run = jobs.begin();
    // Looked before working: what falls due in the meantime is next, not past.
    Instant looked = time.now();
    while (run.allDue()) {
      Optional<Instant> next = jobs.nextAfter(looked).filter(moment -> !moment.isAfter(target));
      if (next.isEmpty()) {
        clock.moveTo(target);
        run.allDue();
        return new Arrived(time.now(), run.done(), run.failures());
      }
      clock.moveTo(next.get());
      looked = time.now();
    }
    return new Refused("途中的后台任务过多，时钟已停在" + RehearsalClock.text(time.now()) + "，请检查后继续。");
  }
}
