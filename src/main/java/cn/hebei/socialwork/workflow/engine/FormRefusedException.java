package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A submission that is refused with one Chinese sentence; the engine answers it with 400. */
class FormRefusedException extends FormFieldValidationException {

  private static final long serialVersionUID = 1L;

  FormRefusedException(String sentence) {
    super(null, sentence);
  }
}
