package io.storeops.render.html;

import io.storeops.document.Page;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, as a SHA-256. A document is made of records, lists, texts, numbers and words of
 * enums; each goes in with its kind and length, so that no two documents read alike.
 */
final class DocumentDigest {
  private static final Map<Class<?>, Method[]> PARTS = new ConcurrentHashMap<>();

  private final MessageDigest digest;

  private DocumentDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** In hexadecimal digits. */
  static String of(Page page) {
    DocumentDigest document = new DocumentDigest();
    document.add(page);
    return HexFormat.of().formatHex(document.digest.digest());
  }

  private void add(@Nullable Object part) {
    if (part == null) {
      digest.update((byte) 'n');
    } else if (part instanceof String text) {
      add('t', text);
    } else if (part instanceof Double number) {
      digest.update((byte) 'd');
      digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    } else if (part instanceof Collection<?> list) {
      add('l', Integer.toString(list.size()));
      list.forEach(this::add);
    } else if (part instanceof Map<?, ?> map) {
      add('m', Integer.toString(map.size()));
      new TreeMap<>(map)
          .forEach(
              (key, value) -> {
                add(key);
                add(value);
              });
    } else if (part instanceof Record) {
      add('r', part.getClass().getName());
      for (Method each : PARTS.computeIfAbsent(part.getClass(), DocumentDigest::parts)) {
        add(value(each, part));
      }
    } else if (part instanceof Enum<?> || part.getClass().getName().startsWith("java.")) {
      // whole numbers, decimals, days, flags: immutable, and told apart by what they print
      add('v', part.getClass().getName() + " " + part);
    } else {
      throw new IllegalStateException("a document holds a " + part.getClass().getName());
    }
  }

  private void add(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static Method[] parts(Class<?> type) {
    Method[] parts =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getAccessor)
            .toArray(Method[]::new);
    for (Method part : parts) {
      part.setAccessible(true);
    }
    return parts;
  }

  private static @Nullable Object value(Method part, Object whole) {
    try {
      return part.invoke(whole);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + part, e);
    }
  }
}
