package io.storeops.render.ci;

import io.storeops.document.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The week as a mail that is ready to send (RFC 5322, MIME): the digest as text, the week in one
 * file attached. From, to and date are left to whoever sends it; {@code X-Unsent} lets mail
 * programs open it as a draft.
 */
public final class WeekMail {
  private static final String BOUNDARY = "=_storeops_week_";
  private static final String END = "\r\n";

  /** Octets of an encoded word: a line holds 76 characters, its frame and the field's name too. */
  private static final int WORD = 36;

  private WeekMail() {}

  /**
   * A mail.
   *
   * @param week the first page of the week
   * @param name of the attached file
   */
  public static byte[] of(Page week, String name, byte[] deck) {
    StringBuilder mail = new StringBuilder();
    mail.append("X-Unsent: 1").append(END);
    mail.append("Subject: ").append(encoded(week.title())).append(END);
    mail.append("MIME-Version: 1.0").append(END);
    mail.append("Content-Type: multipart/mixed; boundary=\"").append(BOUNDARY).append('"');
    mail.append(END).append(END);
    part(
        mail,
        "text/plain; charset=utf-8",
        "",
        WeekSummary.digest(week).getBytes(StandardCharsets.UTF_8));
    part(mail, "text/html; charset=utf-8", name, deck);
    mail.append("--").append(BOUNDARY).append("--").append(END);
    return mail.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void part(StringBuilder mail, String type, String name, byte[] content) {
    mail.append("--").append(BOUNDARY).append(END);
    mail.append("Content-Type: ").append(type).append(END);
    if (!name.isEmpty()) {
      mail.append("Content-Disposition: attachment; filename=\"").append(name).append('"');
      mail.append(END);
    }
    mail.append("Content-Transfer-Encoding: base64").append(END).append(END);
    mail.append(Base64.getMimeEncoder().encodeToString(content)).append(END);
  }

  /** As encoded words (RFC 2047), parted between characters. */
  private static String encoded(String text) {
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String next = Character.isISOControl(point) ? " " : Character.toString(point);
      if ((part + next).getBytes(StandardCharsets.UTF_8).length > WORD) {
        words.append(word(part.toString())).append(END).append(' ');
        part.setLength(0);
      }
      part.append(next);
    }
    return words.append(word(part.toString())).toString();
  }

  private static String word(String text) {
    return "=?utf-8?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
