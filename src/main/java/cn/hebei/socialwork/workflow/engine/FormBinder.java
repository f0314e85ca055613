package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.TaskForm;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Binds what a form submits to its record: one Json value, unknown, duplicate and trailing content
 * refused, numbers exact. The engine's own Json reader is not used: it reads doubles and accepts
 * duplicate keys.
 */
@Component
class FormBinder {

  /** The one variable a form submits. */
  static final String FORM = "form";

  /** The read-only variable a form may show. */
  static final String FACTS = "facts";

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_TEXT = 20_000;
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 100;

  /** A form whose lists have no rows, and that asks nothing else, sends no value at all. */
  private static final String NOTHING = "{}";

  /**
   * Without the name, which is English: a form drawn before a new release may send such an item.
   */
  private static final String STRANGE = "提交的内容含有表单之外的项目，未予受理，请刷新页面后重新填写。";

  private final JsonMapper json = strictMapper();
  private final Validator validator;
  private final FormRegistry registry;

  FormBinder(Validator validator, FormRegistry registry) {
    this.validator = validator;
    this.registry = registry;
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a form view cannot be written", e);
    }
  }

  <R extends Record> Bound<R> bind(TaskForm<R> form, Map<String, Object> submitted) {
    VariableMap values = Variables.fromMap(submitted);
    for (String key : values.keySet()) {
      if (!FORM.equals(key) && !FACTS.equals(key)) {
        throw new FormRefusedException(STRANGE);
      }
    }
    String text = values.containsKey(FORM) ? text(values.getValueTyped(FORM)) : NOTHING;
    return new Bound<>(read(form, text), text);
  }

  private static String text(TypedValue value) {
    if (value instanceof SerializableValue s
        && "json".equals(value.getType().getName())
        && s.getValueSerialized() != null) {
      String text = s.getValueSerialized();
      if (text.length() > MOST_CHARACTERS) {
        throw new FormRefusedException("提交的内容过长，请删减后再提交。");
      }
      if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
        throw new FormRefusedException("提交的内容含有无法保存的字符，请删除后再提交。");
      }
      return text;
    }
    throw new FormRefusedException("提交的内容不完整：缺少表单内容，请刷新页面后重新填写。");
  }

  private <R extends Record> R read(TaskForm<R> form, String text) {
    R values;
    try {
      values = Objects.requireNonNull(json.readValue(text, form.type()));
    } catch (UnrecognizedPropertyException e) {
      throw new FormRefusedException(STRANGE);
    } catch (JsonMappingException e) {
      throw new FormRefusedException("“" + label(form, e) + "”的填写格式不正确，请按提示重新填写。");
    } catch (JsonProcessingException | NullPointerException e) {
      throw new FormRefusedException("提交的内容无法读取，请刷新页面后重新填写。");
    }
    validator.validate(values).stream()
        .min(Comparator.comparing(v -> v.getPropertyPath().toString()))
        .ifPresent(
            v -> {
              throw new FormRefusedException(sentence(form, v));
            });
    return values;
  }

  private String sentence(TaskForm<?> form, ConstraintViolation<?> violation) {
    String label = "";
    String row = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        row = "第" + (node.getIndex() + 1) + "行";
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        label = registry.label(form.id(), node.getName());
      }
    }
    return label.isEmpty()
        ? violation.getMessage()
        : row + "“" + label + "”" + violation.getMessage() + "。";
  }

  private String label(TaskForm<?> form, JsonMappingException e) {
    return e.getPath().stream()
        .filter(ref -> ref.getFieldName() != null)
        .reduce((first, second) -> second)
        .map(ref -> registry.label(form.id(), printable(ref.getFieldName())))
        .orElse("表单内容");
  }

  private static String printable(String key) {
    String clean = key.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }

  private static JsonMapper strictMapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(MOST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .addModules(new JavaTimeModule(), new PlainValues())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .withCoercionConfig(
            LogicalType.Float,
            c ->
                c.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
        .withCoercionConfig(
            LogicalType.Integer,
            c ->
                c.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
        .withCoercionConfig(
            LogicalType.Textual,
            c ->
                c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.DateTime,
            c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
        .build();
  }

  /**
   * What was submitted, bound.
   *
   * @param values the record
   * @param text the Json text as it came, for the digest
   */
  record Bound<R extends Record>(R values, String text) {}
}
