package io.storeops.playbook;

import io.storeops.diag.Source;
import java.util.List;

/**
 * One rule of the playbook, checked.
 *
 * @param id stable
 * @param since version that brought it; empty for rules of users
 * @param covers rows of the catalogue
 */
public record Rule(
    String id,
    String since,
    List<String> covers,
    Subject subject,
    Judgement judgement,
    Follow follow,
    RuleTexts texts,
    boolean builtIn,
    Source source) {

  /** Copies the list. */
  public Rule {
    covers = List.copyOf(covers);
  }

  /**
   * What a finding asks for.
   *
   * @param cause findings of one subject and cause are one line; empty for none
   * @param owner role id
   * @param dueDays days from the end of the week
   * @param sop chapter of the handbook; empty for none
   */
  public record Follow(String cause, String owner, int dueDays, String sop) {}
}
