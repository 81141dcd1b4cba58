package io.storeops.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON in the order of the calls: UTF-8, numbers as plain decimals, one element of a top
 * list per line, one line feed at the end.
 */
public final class JsonWriter implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator json;

  /** An empty document. */
  public JsonWriter() {
    this.json =
        JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .createGenerator(ObjectWriteContext.empty(), bytes);
  }

  /** Opens an object. */
  public JsonWriter object() {
    json.writeStartObject();
    return this;
  }

  /** Closes an object. */
  public JsonWriter endObject() {
    json.writeEndObject();
    return this;
  }

  /** Opens a list. */
  public JsonWriter list() {
    json.writeStartArray();
    return this;
  }

  /** Closes a list. */
  public JsonWriter endList() {
    json.writeEndArray();
    return this;
  }

  /** Names the next value. */
  public JsonWriter key(String name) {
    json.writeName(name);
    return this;
  }

  /** Starts a new line; means nothing to a reader, but lets people compare. */
  public JsonWriter line() {
    json.writeRaw('\n');
    return this;
  }

  /** A text, a flag, a whole or decimal number, or null. */
  public JsonWriter value(@Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(plain(decimal));
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole.intValue());
    } else if (value instanceof Long whole) {
      json.writeNumber(whole.longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
    return this;
  }

  /** A named value. */
  public JsonWriter field(String name, @Nullable Object value) {
    return key(name).value(value);
  }

  /** Without zeros behind the last digit that says something. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The document. */
  public byte[] bytes() {
    json.writeRaw('\n');
    json.close();
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    json.close();
  }
}
