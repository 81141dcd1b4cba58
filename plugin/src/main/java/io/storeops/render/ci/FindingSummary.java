package io.storeops.render.ci;

import io.storeops.diag.Source;
import io.storeops.result.Finding;
import io.storeops.result.Results;
import io.storeops.text.Messages;
import java.util.List;
import java.util.Locale;

/** Findings of a plan that was checked alone, for CI and the chat group, in one language. */
public final class FindingSummary {
  private static final int LISTED = 50;
  private static final int DIGEST = 790;

  private final Results results;
  private final Messages messages;
  private final String language;

  /** In a language that the findings have texts in. */
  public FindingSummary(Results results, Messages messages, String language) {
    this.results = results;
    this.messages = messages;
    this.language = language;
  }

  /** A Markdown table, the most urgent first. */
  public String markdown() {
    StringBuilder text = new StringBuilder("## ").append(Markdown.cell(title())).append("\n\n");
    List<Finding> findings = standing();
    if (findings.isEmpty()) {
      return text.append(Markdown.cell(say("none"))).append('\n').toString();
    }
    text.append(row(say("place"), say("severity"), say("finding"), say("remedy")))
        .append("|---|---|---|---|\n");
    findings.stream().limit(LISTED).forEach(f -> text.append(row(f)));
    if (findings.size() > LISTED) {
      text.append('\n').append(Markdown.cell(more(findings.size() - LISTED))).append('\n');
    }
    return text.toString();
  }

  /** Plain text, at most 800 characters. */
  public String digest() {
    StringBuilder text = new StringBuilder(title()).append('\n');
    List<Finding> findings = standing();
    if (findings.isEmpty()) {
      text.append(say("none")).append('\n');
    }
    for (Finding finding : findings) {
      String line = severity(finding) + " " + in(finding.messages()) + "\n";
      if (text.length() + line.length() > DIGEST) {
        return text.append("…\n").toString();
      }
      text.append(line);
    }
    return text.toString();
  }

  private List<Finding> standing() {
    return results.findings().stream()
        .filter(f -> f.verdict().equals("fired"))
        .filter(f -> f.status().equals("new") || f.status().equals("open"))
        .toList();
  }

  private String title() {
    return "storeops: " + messages.message("finding.list.title", results.week().id());
  }

  private String more(int count) {
    return messages.message("finding.list.more", count);
  }

  private String row(Finding f) {
    Source source = f.source();
    String message = in(f.messages()) + " [" + f.rule() + "]";
    return row(source == null ? "" : source.place(), severity(f), message, in(f.remedies()));
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(Markdown.cell(cell)).append(" |");
    }
    return row.append('\n').toString();
  }

  private String severity(Finding finding) {
    return say(finding.severity().name().toLowerCase(Locale.ROOT));
  }

  private String in(java.util.Map<String, String> texts) {
    return texts.getOrDefault(language, "");
  }

  private String say(String key) {
    return messages.message("finding.list." + key);
  }
}
