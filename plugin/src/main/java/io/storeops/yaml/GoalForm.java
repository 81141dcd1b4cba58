package io.storeops.yaml;

import java.math.BigDecimal;
import java.util.Optional;

/** Goals: amounts of any metric, so that a rate may be written with a percent sign. */
record GoalForm(String expected, Form<BigDecimal> amount, Form<BigDecimal> share)
    implements Form<BigDecimal> {

  @Override
  public Optional<BigDecimal> read(String text) {
    return of(text).read(text);
  }

  private Form<BigDecimal> of(String text) {
    return text.endsWith("%") || text.endsWith("％") ? share : amount;
  }

  @Override
  public Optional<BigDecimal> number(BigDecimal number, String written) {
    return amount.number(number, written);
  }

  @Override
  public Refusal refusal(String text) {
    return of(text).refusal(text);
  }
}
