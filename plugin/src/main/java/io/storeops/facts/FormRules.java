package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.text.Messages;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What may stand in a cell of a form, as one sentence: of its prompt, its notes and its refusal.
 */
record FormRules(Messages words, Numbers numbers) {

  static FormRules of(Messages words, String language) {
    return new FormRules(words, Numbers.of(language, List.of()));
  }

  /**
   * The rule of a column.
   *
   * @param offered whether it has a list
   * @param example a day that is taken
   */
  String of(FormField field, boolean offered, FormLayout.Days days, LocalDate example) {
    if (offered) {
      return words.message(field.open() ? "form.rule.openList" : "form.rule.list");
    }
    return switch (field.column().column().type()) {
      case DATE -> words.message("form.rule.date", days.from(), days.to(), example);
      case TIME -> words.message("form.rule.time", days.from(), days.to(), example);
      case INT -> bounded("form.rule.whole", "form.rule.wholeFrom", field);
      case MONEY -> bounded("form.rule.money", "form.rule.moneyFrom", field);
      case DOUBLE ->
          field.column().column().unit() == Unit.RATIO
              ? share(field)
              : bounded("form.rule.number", "form.rule.numberFrom", field);
      default -> words.message("form.rule.text", field.longest());
    };
  }

  private String share(FormField field) {
    BigDecimal most = field.most();
    return words.message(
        "form.rule.share", percent(field.least()), percent(most == null ? BigDecimal.ONE : most));
  }

  private String bounded(String key, String open, FormField field) {
    BigDecimal most = field.most();
    String least = numbers.number(field.least());
    return most == null
        ? words.message(open, least)
        : words.message(key, least, numbers.number(most));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
