package io.storeops.scaffold;

import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a shop sells: money, clock and calendar.
 *
 * @param factor what amounts of the templates are multiplied by
 */
record Market(String id, String currency, String timeZone, BigDecimal factor, YamlMap entry) {

  static Market of(YamlMap entry) {
    return new Market(
        entry.requiredText("id"),
        entry.requiredText("currency"),
        entry.requiredText("timeZone"),
        entry.decimal("factor").orElse(BigDecimal.ONE),
        entry);
  }

  /** The calendar of its festivals. */
  String calendar() {
    return entry.map("values").orElseThrow().requiredText("calendar");
  }

  /** An amount of the templates in this market's money, as the plan writes it. */
  String amount(BigDecimal base) {
    BigDecimal amount = base.multiply(factor).stripTrailingZeros();
    return amount.scale() <= 0
        ? amount.toPlainString()
        : amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }
}
