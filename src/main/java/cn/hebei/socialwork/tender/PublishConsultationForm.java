package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Notices.Publication;
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
 * The officer enters where and when the notice of a consultation was published, until when its
 * documents are handed out and first responses taken, here or elsewhere (R79, B11-B13, P11, P12).
 */
@Component
class PublishConsultationForm implements TaskForm<PublishConsultationForm.Values> {

  private final Tenders tenders;
  private final Publishing publishing;
  private final Agents agents;
  private final TimeSource time;

  PublishConsultationForm(Tenders tenders, Publishing publishing, Agents agents, TimeSource time) {
    this.tenders = tenders;
    this.publishing = publishing;
    this.agents = agents;
    this.time = time;
  }

  @Override
  public String id() {
    return "consultation-publish-notice";
  }

  @Override
  public Class<PublishConsultationForm.Values> type() {
    return PublishConsultationForm.Values.class;
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
    Publication publication = v.toPublication();
    return v.venue()
        .refusal(v.platform())
        .or(() -> Agents.refusal(v.venue(), v.agent()))
        .or(() -> publishing.refusal(tender, publication))
        .map(Result::refused)
        .orElseGet(() -> publish(tender, publication, v, task.actor()));
  }

  private Result publish(Tender tender, Publication publication, Values v, String user) {
    Map<String, Object> outcome = publishing.publish(tender, publication, user);
    agents.keep(tender.id(), v.agent());
    return new Result.Done("发布磋商公告", outcome);
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 100, message = "不能超过100个字") String otherMedium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有填写") LocalDate documentsUntil,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt,
      @Nullable Venue mode,
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

    /** A task that was opened with an earlier model asks for none: it is held here. */
    Venue venue() {
      return mode == null ? Venue.HERE : mode;
    }

    Publication toPublication() {
      return new Publication(
          medium.strip(),
          url.strip(),
          publishedOn,
          documentsUntil,
          TimeSource.at(bidsCloseAt),
          venue().platform(platform));
    }
  }
}
