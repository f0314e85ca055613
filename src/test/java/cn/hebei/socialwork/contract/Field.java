package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * One field of a form beside the record component it binds to.
 *
 * @param json the field in the form
 * @param component the component of the same name
 */
record Field(JsonNode json, RecordComponent component) {

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private static final Set<Class<?>> YES_NO = Set.of(boolean.class, Boolean.class);

  /** Tells of everything that does not fit. */
  void check(String at, Report report) {
    report.unless(fits(), at, "%s binds to %s".formatted(type(), component.getGenericType()));
    required(at, report);
    size(at, report);
    options().ifPresent(unknown -> report.unless(unknown.isEmpty(), at, "no constant " + unknown));
  }

  private String type() {
    return FormFile.type(json);
  }

  private boolean fits() {
    Class<?> raw = component.getType();
    return switch (type()) {
      case "textfield", "textarea" -> raw == String.class;
      case "number" ->
          json.path("decimalDigits").asInt(0) > 0 ? raw == BigDecimal.class : WHOLE.contains(raw);
      case "datetime" ->
          raw
              == ("date".equals(json.path("subtype").asText())
                  ? LocalDate.class
                  : LocalDateTime.class);
      case "checkbox" -> YES_NO.contains(raw);
      case "radio", "select" -> raw == String.class || raw.isEnum();
      case "checklist", "taglist" ->
          raw == List.class && (item() == String.class || item().isEnum());
      case "dynamiclist" -> raw == List.class && item().isRecord();
      case "expression" -> raw == String.class || raw == BigDecimal.class || WHOLE.contains(raw);
      default -> false;
    };
  }

  /** What a list holds; {@code Void} for what is no list. */
  Class<?> item() {
    if (component.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> item) {
      return item;
    }
    return Void.class;
  }

  /**
   * A field that may be hidden is never submitted then, so its record decides; a list's length and
   * a tick have no such rule in form-js.
   */
  private void required(String at, Report report) {
    if (Set.of("dynamiclist", "checkbox", "expression").contains(type())) {
      return;
    }
    boolean asked = json.path("validate").path("required").asBoolean();
    boolean needed =
        component.getType().isPrimitive()
            || has(NotNull.class)
            || has(NotBlank.class)
            || has(NotEmpty.class);
    boolean hides = json.has("conditional");
    report.unless(
        asked || !needed || isReadOnly(), at, "the record needs it, the form does not ask");
    report.unless(needed || !asked || hides, at, "the form asks, the record does not need it");
  }

  /** Comes from us and goes back as it came; the use case compares it. */
  private boolean isReadOnly() {
    return json.path("readonly").asBoolean();
  }

  private void size(String at, Report report) {
    if (!Set.of("textfield", "textarea").contains(type()) || isReadOnly()) {
      return;
    }
    int most = json.path("validate").path("maxLength").asInt(-1);
    int bound =
        annotations().get(Size.class).getValue("max", Integer.class).orElse(Integer.valueOf(-1));
    report.unless(
        most == bound, at, "at most %d in the form, %d in the record".formatted(most, bound));
    report.unless(bound > 0, at, "a text without a limit");
  }

  /** Fixed options that are no constant of the enum; empty when there is no enum or no option. */
  private Optional<List<String>> options() {
    Class<?> type = component.getType().isEnum() ? component.getType() : item();
    if (!type.isEnum() || !json.has("values")) {
      return Optional.empty();
    }
    List<String> constants =
        Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    return Optional.of(
        StreamSupport.stream(json.path("values").spliterator(), false)
            .map(o -> o.path("value").asText())
            .filter(v -> !constants.contains(v))
            .toList());
  }

  private boolean has(Class<? extends Annotation> annotation) {
    return annotations().isPresent(annotation);
  }

  /** With those that a constraint of our own, such as {@code @Yuan}, is made of. */
  private MergedAnnotations annotations() {
    try {
      return MergedAnnotations.from(
          component.getDeclaringRecord().getDeclaredField(component.getName()));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
