package io.storeops.check;

import io.storeops.result.Decision;
import io.storeops.result.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the manager is asked: the most urgent findings that cost money or stop something. */
final class Decisions {
  private static final int MOST = 3;

  private Decisions() {}

  /** Of ranked findings. */
  static List<Decision> of(List<Finding> ranked, FindingTexts texts) {
    return ranked.stream()
        .filter(Decisions::asks)
        .limit(MOST)
        .map(f -> decision(f, texts))
        .toList();
  }

  private static boolean asks(Finding f) {
    boolean stands = f.status().equals("new") || f.status().equals("open");
    boolean matters = f.severity() == io.storeops.diag.Severity.ERROR || f.stake() != null;
    return stands && matters && f.verdict().equals("fired");
  }

  private static Decision decision(Finding f, FindingTexts texts) {
    Map<String, String> questions = new TreeMap<>();
    f.titles()
        .forEach(
            (lang, title) ->
                questions.put(
                    lang,
                    texts.question(
                        lang,
                        title,
                        texts.subjectName(f, lang),
                        f.remedies().getOrDefault(lang, ""))));
    return new Decision(
        f.key(), f.store(), questions, List.of(), f.due(), f.owner(), f.stake(), f.key(), "open");
  }
}
