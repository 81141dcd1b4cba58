package io.storeops.render.ci;

import io.storeops.document.Block;
import io.storeops.document.Page;

/**
 * The week in one screen for CI and in 800 characters for the chat group, from the week's first
 * page.
 */
public final class WeekSummary {
  private static final int DIGEST = 800;

  private final Page page;

  private WeekSummary(Page page) {
    this.page = page;
  }

  /** Markdown: headline, key figures, what to decide. */
  public static String markdown(Page week) {
    return new WeekSummary(week).markdown();
  }

  /** Plain text, at most 800 characters. */
  public static String digest(Page week) {
    return new WeekSummary(week).digest();
  }

  private String markdown() {
    StringBuilder text =
        new StringBuilder("## ").append(Markdown.cell(page.title())).append("\n\n");
    for (Block block : page.blocks()) {
      if (block instanceof Block.Headline headline) {
        text.append(Markdown.cell(headline.sentence())).append("\n\n");
        headline
            .notices()
            .forEach(n -> text.append("- ").append(Markdown.cell(n.text())).append('\n'));
      } else if (block instanceof Block.Kpis kpis) {
        text.append("\n| | | | |\n|---|--:|---|---|\n");
        kpis.cards().forEach(card -> text.append(row(card)));
      } else if (block instanceof Block.Decisions decisions) {
        text.append("\n**").append(Markdown.cell(decisions.title())).append("**\n\n");
        decisions.items().forEach(d -> text.append(row(d)));
        if (decisions.items().isEmpty()) {
          text.append(Markdown.cell(decisions.empty())).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String row(Block.Kpis.Card card) {
    return "| "
        + Markdown.cell(card.label().text())
        + " | "
        + Markdown.cell(card.value().text())
        + " | "
        + Markdown.cell(change(card))
        + " | "
        + Markdown.cell(card.status().word())
        + " |\n";
  }

  private static String row(Block.Decisions.Item item) {
    return "- "
        + Markdown.cell(item.status().word() + ": " + item.question().text())
        + " ("
        + Markdown.cell((item.owner() + " " + item.due()).trim())
        + ")\n";
  }

  private static String change(Block.Kpis.Card card) {
    if (card.change().figure().value().isEmpty()) {
      return "";
    }
    String arrow = card.change().direction() > 0 ? "▲ " : card.change().direction() < 0 ? "▼ " : "";
    return arrow + card.change().figure().text() + " " + card.change().against();
  }

  private String digest() {
    StringBuilder text = new StringBuilder(page.title()).append('\n');
    for (Block block : page.blocks()) {
      if (block instanceof Block.Headline headline) {
        add(text, headline.sentence());
      } else if (block instanceof Block.Kpis kpis) {
        kpis.cards()
            .forEach(c -> add(text, c.label().text() + " " + c.value().text() + " " + change(c)));
      } else if (block instanceof Block.Decisions decisions) {
        decisions
            .items()
            .forEach(d -> add(text, "• " + d.question().text() + " " + d.owner() + " " + d.due()));
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String line) {
    String trimmed = line.trim() + "\n";
    if (text.codePointCount(0, text.length()) + trimmed.codePointCount(0, trimmed.length())
        <= DIGEST) {
      text.append(trimmed);
    }
  }
}
