package cn.hebei.socialwork.workflow;

/** A form that asks somebody for yes or no; a no without its reason is refused. */
public interface OpinionForm extends TaskForm<Opinion> {

  @Override
  default Class<Opinion> type() {
    return Opinion.class;
  }

  /** What must be written with a no, as it ends the sentence that refuses. */
  default String reasonWanted() {
    return "理由";
  }

  @Override
  default Result submit(TaskCase task, Opinion opinion) {
    return opinion.lacksReason()
        ? Result.refused("“意见说明”没有填写：退回时必须写明" + reasonWanted() + "。")
        : answer(task, opinion);
  }

  /** What becomes of a yes, or of a no with its reason. */
  Result answer(TaskCase task, Opinion opinion);
}
