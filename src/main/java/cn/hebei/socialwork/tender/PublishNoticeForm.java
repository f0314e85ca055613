package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer enters where and when the notice was published, until when documents are handed out
 * and when bidding ends; every term runs from the day of that publication (R79, B3, B11-B13, P12).
 */
@Component
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Values> {

  private final Tenders tenders;
  private final Publishing publishing;
  private final Agents agents;
  private final TimeSource time;

  PublishNoticeForm(Tenders tenders, Publishing publishing, Agents agents, TimeSource time) {
    this.tenders = tenders;
    this.publishing = publishing;
    this.agents = agents;
    this.time = time;
  }

  @Override
  public String id() {
    return "open-tender-publish-notice";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return new FormView(
        Map.of("publishedOn", time.today(), "mode", Venue.HERE),
        publishing.facts(tenders.get(task.key())).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Notices.Publication publication = v.toPublication();
    return v.mode()
        .refusal(v.platform())
        .or(() -> Agents.refusal(v.mode(), v.agent()))
        .or(() -> publishing.refusal(tender, publication))
        .map(Result::refused)
        .orElseGet(() -> publish(tender, publication, v, task.actor()));
  }

  private Result publish(Tender tender, Notices.Publication publication, Values v, String user) {
    Map<String, Object> outcome = publishing.publish(tender, publication, user);
    agents.keep(tender.id(), v.agent());
    return new Result.Done("发布招标公告", outcome);
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 100, message = "不能超过100个字") String otherMedium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有填写") LocalDate documentsUntil,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt,
      @NotNull(message = "没有选择") Venue mode,
      @Nullable @Size(max = 200, message = "不能超过200个字") String platform,
      @Nullable @Size(max = 100, message = "不能超过100个字") String agentName,
      @Nullable @Size(max = 40, message = "过长") String agentCode,
      @Nullable @Size(max = 100, message = "不能超过100个字") String agentAgreement) {

    Values {
      medium = Media.name(medium, otherMedium);
    }

    Agents.Agent agent() {
      return Agents.Agent.of(agentName, agentCode, agentAgreement);
    }

    Notices.Publication toPublication() {
      return new Notices.Publication(
          medium.strip(),
          url.strip(),
          publishedOn,
          documentsUntil,
          TimeSource.at(bidsCloseAt),
          mode.platform(platform));
    }
  }
}
