package cn.hebei.socialwork.workflow.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and days as people write them. {@code 1E+2147483647} passes a check of digits, whose
 * count overflows, and breaks the first sum; a year of nine digits breaks the first deadline and
 * the database.
 */
class PlainValues extends SimpleModule {

  @Serial private static final long serialVersionUID = 1L;

  private static final Year FIRST = Year.of(2000);
  private static final Year LAST = Year.of(2100);

  PlainValues() {
    addDeserializer(BigDecimal.class, new PlainNumber());
    addDeserializer(LocalDate.class, new NearDay());
    addDeserializer(LocalDateTime.class, new NearMoment());
  }

  private static boolean near(int year) {
    return year >= FIRST.getValue() && year <= LAST.getValue();
  }

  private static JsonMappingException refused(JsonParser json, Object value, Class<?> type) {
    return InvalidFormatException.from(json, "not as people write it", value, type);
  }

  /** Digits with at most one point; at most 30 digits, 20 of them behind it. */
  private static class PlainNumber extends StdScalarDeserializer<BigDecimal> {

    @Serial private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN =
        Pattern.compile("-?(?=(\\.?\\d){1,30}$)\\d+(\\.\\d{1,20})?");

    PlainNumber() {
      super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = json.currentToken().isScalarValue() ? json.getText().strip() : "";
      boolean written = json.hasToken(JsonToken.VALUE_STRING);
      if (written && text.isEmpty()) {
        return null;
      }
      if ((!written && !json.currentToken().isNumeric()) || !PLAIN.matcher(text).matches()) {
        throw refused(json, text, BigDecimal.class);
      }
      return new BigDecimal(text);
    }
  }

  /** A day of this century, read as Jackson reads it. */
  private static class NearDay extends StdScalarDeserializer<LocalDate> {

    @Serial private static final long serialVersionUID = 1L;

    NearDay() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
      if (day != null && !near(day.getYear())) {
        throw refused(json, day, LocalDate.class);
      }
      return day;
    }
  }

  /** A moment of this century, read as Jackson reads it. */
  private static class NearMoment extends StdScalarDeserializer<LocalDateTime> {

    @Serial private static final long serialVersionUID = 1L;

    NearMoment() {
      super(LocalDateTime.class);
    }

    @Override
    public @Nullable LocalDateTime deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      LocalDateTime moment = LocalDateTimeDeserializer.INSTANCE.deserialize(json, context);
      if (moment != null && !near(moment.getYear())) {
        throw refused(json, moment, LocalDateTime.class);
      }
      return moment;
    }
  }
}
