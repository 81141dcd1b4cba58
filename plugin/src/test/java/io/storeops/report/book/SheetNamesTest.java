package io.storeops.report.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SheetNamesTest {
  private final SheetNames names = new SheetNames();

  @Test
  void fit_signsOfExcel_becomeBlanks() {
    assertEquals("A B  C", names.fit("A/B: C"));
    assertEquals("-", names.fit("[]"));
  }

  @Test
  void fit_longName_isCutTo31Characters() {
    assertEquals(
        "Customer service for the north", names.fit("Customer service for the north east"));
  }

  @Test
  void fit_nameThatIsTaken_getsANumberAndStaysShortEnough() {
    names.keep("Rules");
    assertEquals("rules 2", names.fit("rules"));
    assertEquals("RULES 3", names.fit("RULES"));
    assertEquals("客服".repeat(15) + "客", names.fit("客服".repeat(20)));
    assertEquals("客服".repeat(14) + "客 2", names.fit("客服".repeat(20)));
  }
}
