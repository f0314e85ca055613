package cn.hebei.socialwork.service;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount in yuan that must be given, nought included. */
@NotNull(message = "没有填写，没有发生的填0")
@PositiveOrZero(message = "不能为负数")
@Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Yuan {

  /** Not used: each part has its own words. */
  String message() default "";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}
