package io.storeops.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as a reader meets it: what it says, where its limits lie, who follows it up, how often it
 * has fired.
 *
 * @param covers rows of the catalogue
 * @param titles by language tag
 * @param whys by language tag; empty where the rule needs no word
 * @param remedies by language tag
 * @param limits in the languages of the site, by tag: each parameter with its value now, of every
 *     store that differs, and its default where that is another one
 * @param owner role id
 * @param dueDays days that the owner has
 * @param sop id of the SOP; empty for none
 * @param off whether no store has it switched on
 * @param weeks weeks in which it stood
 * @param findings in all weeks together
 * @param standing findings of the reported week
 */
public record RuleInfo(
    String id,
    List<String> covers,
    Map<String, String> titles,
    Map<String, String> whys,
    Map<String, String> remedies,
    Map<String, List<String>> limits,
    String owner,
    int dueDays,
    String sop,
    boolean off,
    int weeks,
    int findings,
    int standing) {

  /** Copies the collections. */
  public RuleInfo {
    covers = List.copyOf(covers);
    titles = new TreeMap<>(titles);
    whys = new TreeMap<>(whys);
    remedies = new TreeMap<>(remedies);
    limits = new TreeMap<>(limits);
  }
}
