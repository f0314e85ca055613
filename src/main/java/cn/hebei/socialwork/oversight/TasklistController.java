package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.workflow.OwnPages;
import cn.hebei.socialwork.workflow.TaskHolders;
import cn.hebei.socialwork.workflow.TaskHolders.Standing;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts in the task list ask: who has a task (P39), and what time it is. */
@RestController
@RequestMapping("/shegong")
class TasklistController {

  private final TaskHolders holders;
  private final List<OwnPages> pages;
  private final Visitors visitors;
  private final CaseAccess access;
  private final RehearsalClock clock;
  private final TimeSource time;

  TasklistController(
      TaskHolders holders,
      List<OwnPages> pages,
      Visitors visitors,
      CaseAccess access,
      RehearsalClock clock,
      TimeSource time) {
    this.holders = holders;
    this.pages = pages;
    this.visitors = visitors;
    this.access = access;
    this.clock = clock;
    this.time = time;
  }

  /** Who has a task; 404 unless the engine shows the task to the one who asks. */
  @GetMapping("/tasks/{taskId}/holder")
  ResponseEntity<TaskHolder> holder(@Nullable Principal who, @PathVariable String taskId) {
    return who == null
        ? ResponseEntity.status(401).build()
        : ResponseEntity.of(
            holders.of(who.getName(), taskId).map(s -> answer(visitors.of(who), s)));
  }

  /** The time of the rehearsal; anybody may know it. */
  @GetMapping("/clock")
  ResponseEntity<ClockFace> clock() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new ClockFace(
                clock.running(),
                time.now().atZone(TimeSource.ZONE).toOffsetDateTime(),
                clock.banner().orElse("")));
  }

  private TaskHolder answer(Visitor visitor, Standing standing) {
    String casePage = "/cases/" + standing.key().root().value();
    boolean visible = access.of(visitor, standing.key()) != Sight.NONE;
    return new TaskHolder(
        standing.holder().person(),
        standing.holder().candidates(),
        standing.holder().organ(),
        standing.holder().role(),
        standing.holder().phone(),
        standing.days(),
        standing.claimable(),
        visible ? casePage : null,
        standing.title(),
        visible ? casePage + "#files" : ownPage(visitor, standing));
  }

  private @Nullable String ownPage(Visitor visitor, Standing standing) {
    return pages.stream()
        .flatMap(p -> p.of(visitor.userId(), standing.key()).stream())
        .findFirst()
        .orElse(null);
  }

  /**
   * Who has a task.
   *
   * @param holder who has claimed it, null while nobody has
   * @param candidates names of those who may claim it while nobody has
   * @param organ whose task it is
   * @param role the role in that organ
   * @param phone office phone
   * @param days how many days it has been waiting
   * @param claimable whether the asker may claim it now
   * @param caseUrl the case page, null where the asker may not see it
   * @param caseTitle the case for people, null where the asker may not know it
   * @param filesUrl where the files beside the task are, null where the asker has no such page
   */
  record TaskHolder(
      @Nullable String holder,
      List<String> candidates,
      String organ,
      String role,
      String phone,
      long days,
      boolean claimable,
      @Nullable String caseUrl,
      @Nullable String caseTitle,
      @Nullable String filesUrl) {}

  /**
   * What time it is.
   *
   * @param rehearsal whether this is a rehearsal
   * @param now the time
   * @param text what the banner says, empty outside rehearsals
   */
  record ClockFace(boolean rehearsal, OffsetDateTime now, String text) {}
}
