package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that wait and parcels under way, against figures worked out by hand. */
class ParcelRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Weeks of both shops, so that they are complete. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 70; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  /** The last thing that it knows of is the payment of 18:00 on Sunday. */
  private void sunday() {
    shop.table(
        "order_snapshot",
        """
        store biz_date   order_id payment_at       promised_by      shipped_at       first_trace_at   last_trace_at    signed_at        deliver_by       order_state cause carrier region order_value
        a     2026-09-12 past     2026-09-10T08:00 2026-09-12T08:00 -                -                -                -                -                -           -     -       -      10
        a     2026-09-13 past     2026-09-10T08:00 2026-09-12T08:00 -                -                -                -                -                -           -     -       -      10.50
        a     2026-09-13 soon     2026-09-12T06:00 2026-09-14T06:00 -                -                -                -                -                -           -     -       -      20
        a     2026-09-13 far      2026-09-12T06:30 2026-09-14T06:30 -                -                -                -                -                -           -     -       -      40
        a     2026-09-13 new      2026-09-13T18:00 -                -                -                -                -                -                -           -     -       -      80
        a     2026-09-13 closed   2026-09-10T08:00 2026-09-11T08:00 -                -                -                -                -                已取消       -     -       -      1
        a     2026-09-13 said     2026-09-10T08:00 2026-09-12T10:00 -                -                -                -                -                -           sold  -       -      5
        a     2026-09-13 false    2026-09-11T10:00 2026-09-13T10:00 2026-09-12T17:59 -                -                -                -                -           -     sf      east   7
        a     2026-09-13 fresh    2026-09-11T10:00 2026-09-13T10:00 2026-09-12T18:00 -                -                -                -                -           -     sf      east   7
        a     2026-09-13 stuck    2026-09-08T10:00 2026-09-10T10:00 2026-09-10T11:00 2026-09-10T12:00 2026-09-10T17:30 -                -                -           -     sf      west   9
        a     2026-09-13 moves    2026-09-09T10:00 2026-09-11T10:00 2026-09-10T11:00 2026-09-10T18:00 -                -                -                -           -     yto     -      9
        a     2026-09-13 late     2026-09-07T10:00 2026-09-09T10:00 2026-09-08T10:00 2026-09-08T12:00 2026-09-10T12:00 2026-09-10T12:00 2026-09-10T11:00 -           -     sf      east   9
        a     2026-09-13 good     2026-09-08T10:00 2026-09-10T10:00 2026-09-08T20:00 2026-09-08T21:00 2026-09-10T16:00 2026-09-10T16:00 -                -           -     sf      east   9
        a     2026-09-13 before   2026-09-03T10:00 2026-09-05T10:00 2026-09-04T10:00 2026-09-04T12:00 2026-09-06T12:00 2026-09-06T12:00 2026-09-05T12:00 -           -     sf      east   9
        """);
    shop.row("plan_ship_promise", "id", "all", "store", "", "hours", 24, "days", 3);
    shop.row("plan_ship_promise", "id", "own", "store", "a", "hours", 48, "days", 2);
    shop.row("plan_ship_promise", "id", "p", "store", "a", "product", "p", "hours", 1);
  }

  @Test
  void orderParcel_statesAndHours_areThoseOfTheNewestSnapshot() {
    sunday();
    // now is 18:00: past -34 h, soon 12 h, far 12.5 h, new: paid now, 48 h of the plan for the shop
    // itself
    assertEquals(
        List.of(
            "before signed - true - - 74 true false",
            "false handed - true 24.017 - - - false",
            "far waiting 12.5 - - - - - false",
            "fresh handed - true 24 - - - false",
            "good signed - true - - 54 false true",
            "late signed - true - - 74 true true",
            "moves moving - true - 72 - - false",
            "new waiting 48 - - - - - false",
            "past waiting -34 false - - - - false",
            "said waiting -32 false - - - - false",
            "soon waiting 12 - - - - - false",
            "stuck moving - false - 72.5 - - false"),
        shop.rows(
            folder,
            "order_parcel",
            "order_id state hours_left on_time trace_wait still_for delivery_hours late"
                + " signed_in_week"));
  }

  @Test
  void shippingWeek_ordersOfTheSnapshot_areCounted() {
    sunday();
    // due by 18:00: past, said, false, fresh, stuck, moves, late, good, before; on time all but
    // past, said and stuck
    assertEquals(
        List.of("2026-W37 12 5 5 2 15.5 34 1 20 3 1 9 6 0.66667"),
        shop.rows(
            folder,
            "shipping_week",
            "week orders waiting_orders promised_orders overdue_orders overdue_value"
                + " longest_overdue due_soon_orders due_soon_value late_or_soon uncaused_orders"
                + " due_orders on_time_orders on_time_share",
            "week=2026-W37"));
  }

  @Test
  void shippingWeek_noTimeOfShippingInTheExport_hasNoFigure() {
    shop.table(
        "order_snapshot",
        """
        store biz_date   order_id payment_at       promised_by      order_state
        a     2026-09-13 x        2026-09-10T08:00 2026-09-12T08:00 -
        a     2026-09-13 y        2026-09-13T08:00 2026-09-14T08:00 -
        b     2026-09-13 x        2026-09-10T08:00 2026-09-12T08:00 待发货
        b     2026-09-13 y        2026-09-13T08:00 -                待发货
        """);
    assertEquals(
        List.of("a 2 - - - -", "b 2 2 1 1 -"),
        shop.rows(
            folder,
            "shipping_week",
            "store orders waiting_orders promised_orders overdue_orders on_time_share"));
  }

  @Test
  void carrierWeek_parcels_areThoseOfCarrierAndRegion() {
    sunday();
    // east: false, fresh, late, good, before; west: stuck; (74 + 54) / 2 = 64 hours
    assertEquals(
        List.of(
            "sf  sf 6 2 1 7 1 1 1 9 2 1 0.5 2 64 -",
            "sf east sf / east 5 2 1 7 0 0 - - 2 1 0.5 2 64 -",
            "sf west sf / west 1 0 0 - 1 1 1 9 0 0 - 0 - -",
            "yto  yto 1 0 0 - 1 0 0 - 0 0 - 0 - -"),
        shop.rows(
            folder,
            "carrier_week",
            "carrier region route parcels handed_parcels untraced_parcels untraced_value"
                + " moving_parcels still_parcels still_share still_value judged_parcels"
                + " late_parcels late_share signed_parcels delivery_hours slow_limit"));
  }

  @Test
  void carrierWeek_slowLimit_isThatOfTheWeeksBefore() {
    int[] hours = {40, 44, 40, 44, 40, 44, 90};
    for (int week = 0; week < 7; week++) {
      LocalDate end = SUNDAY.minusWeeks(6 - week);
      for (int order = 0; order < 20; order++) {
        shop.row(
            "order_snapshot",
            "store",
            "a",
            "biz_date",
            end,
            "order_id",
            "o" + week + "-" + order,
            "payment_at",
            end.atTime(10, 0).minusHours(hours[week]),
            "shipped_at",
            end.atTime(9, 0),
            "signed_at",
            end.atTime(10, 0),
            "carrier",
            "sf");
      }
    }
    // mean of six 42, mean of five differences 4: 42 + 2.66 × 4 = 52.64; the week before has five
    // only
    assertEquals(
        List.of("20 90 6 42 51.542"),
        shop.rows(
            folder,
            "carrier_week",
            "signed_parcels delivery_hours weeks_before mean_before slow_limit",
            "week=2026-W37"));
    assertEquals(
        List.of("20 44 5 - -"),
        shop.rows(
            folder,
            "carrier_week",
            "signed_parcels delivery_hours weeks_before mean_before slow_limit",
            "week=2026-W36"));
  }
}
