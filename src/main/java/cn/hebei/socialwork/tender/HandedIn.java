package cn.hebei.socialwork.tender;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What was handed in, as one text: two who fill in the same have the same text and digest, whether
 * a field that says nothing was sent or not, and however many zeros end an amount.
 */
@Component
class HandedIn {

  private final ObjectMapper json;

  HandedIn(ObjectMapper json) {
    this.json = json.copy().setDefaultPropertyInclusion(Include.NON_EMPTY);
    this.json.registerModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain()));
  }

  String write(Record values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was handed in cannot be written", e);
    }
  }

  Record read(String text, Class<? extends Record> type) {
    try {
      return Objects.requireNonNull(json.readValue(text, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was handed in cannot be read", e);
    }
  }

  private static class Plain extends StdScalarSerializer<BigDecimal> {

    @Serial private static final long serialVersionUID = 1L;

    Plain() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      to.writeString(value.stripTrailingZeros().toPlainString());
    }
  }
}
