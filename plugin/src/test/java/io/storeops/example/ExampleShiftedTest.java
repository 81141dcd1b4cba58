package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExampleShiftedTest {
  @Test
  void text_planInDisguise_movesDaysRenamesAndMultipliesMoney() {
    assertEquals(
        """
        goals:
          - id: x
            store: north
            metric: paid_amount
            periods: {2024-Q4: 23700000, 2025: 84000000}
            weights: {2025-Q1: 22, 2025-Q2: 24.5}
          - {product: "910007654322", price: 867.00, expectedUnits: 3200, feeRate: 0.055}
          - {from: 2025-10-25, to: 2025-10-28, weight: 1.4, conversion: 2020}
            files: ["a-north/back office/店铺/*店铺日报*"]
        """,
        ExampleShifted.text(
            """
            goals:
              - id: x
                store: tmall-linden
                metric: paid_amount
                periods: {2025-Q4: 7900000, 2026: 28000000}
                weights: {2026-Q1: 22, 2026-Q2: 24.5}
              - {product: "681204357719", price: 289.00, expectedUnits: 3200, feeRate: 0.055}
              - {from: 2026-10-31, to: 2026-11-03, weight: 1.4, conversion: 2020}
                files: ["tmall/生意参谋/店铺/*店铺日报*"]
            """));
  }
}
