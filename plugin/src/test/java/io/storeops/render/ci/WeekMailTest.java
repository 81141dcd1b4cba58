package io.storeops.render.ci;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WeekMailTest {
  private static final String TITLE = "林登家居 · 本周一览 · 2026 年第 46 周\r\nBcc: everybody@example.org";

  @Test
  void mail_ofAWeek_carriesDigestAndFile_andNoHeaderOfATitle() {
    byte[] deck = "<h1>week</h1>".getBytes(StandardCharsets.UTF_8);
    String mail = new String(WeekMail.of(page(), "week.html", deck), StandardCharsets.US_ASCII);
    String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
    assertFalse(head.contains("Bcc"), head);
    assertEquals(TITLE.replaceAll("[\r\n]", " "), subject(head));
    head.lines().forEach(line -> assertTrue(line.length() <= 78, line));
    String[] parts = mail.split("--=_storeops_week_(--)?\r\n", -1);
    assertEquals(4, parts.length);
    String text = new String(body(parts[1]), StandardCharsets.UTF_8);
    assertTrue(text.contains("本周支付金额 ¥80万。"), text);
    assertArrayEquals(deck, body(parts[2]));
    assertTrue(parts[2].contains("attachment; filename=\"week.html\""), parts[2]);
  }

  private static String subject(String head) {
    Matcher words = Pattern.compile("=\\?utf-8\\?B\\?([^?]+)\\?=").matcher(head);
    StringBuilder subject = new StringBuilder();
    while (words.find()) {
      byte[] word = Base64.getDecoder().decode(words.group(1));
      subject.append(new String(word, StandardCharsets.UTF_8));
    }
    return subject.toString();
  }

  private static byte[] body(String part) {
    return Base64.getMimeDecoder().decode(part.substring(part.indexOf("\r\n\r\n") + 4));
  }

  private static Page page() {
    return new Page(
        "zh-cn/2026/W46/index.html",
        "zh-CN",
        TITLE,
        "",
        List.of(),
        new Page.WeekLinks(Link.NONE, "W46", Link.NONE, Link.NONE),
        List.of(),
        List.of(),
        Map.of(),
        List.of(new Block.Headline("headline", "本周支付金额 ¥80万。", Tone.GOOD, List.of())),
        List.of());
  }
}
