#!/usr/bin/env python3
"""Works out goals, attainment and pace from a raw file and a plan, and compares them with what storeops gives.

    goals.py RAW FOLDER [--least N] [--change-cell]

RAW is tmall_order_report.csv, online-retail-by-day.zip or the Japanese sales.csv, all real; the goals are ours. FOLDER is the
project: plan/*.yaml, written as JSON, and one CSV per relation: goal_period, metric_period, process_limits, goal_attainment and
behind_pace. The raw file is read with Python's standard library; goals are cut into days, and spans are added up, in loops.

`--change-cell` adds 0.01 to the amount of one line after reading, to show that a wrong cell is noticed.
Exit code: 0 all equal, 1 differences (listed, eight of each relation), 2 wrong use.
"""
import argparse
import json
import sys
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import limits
import orders
from figures import DAY, TO_DATE, WHOLE, Comparison, Daily, ending, minus, ratio, span, sums, touching, week_from
from figures import periods as all_periods

GOOD = {"refund_amount": "down", "refund_rate": "down", "price_per_item": "watch"}  # the others: up
SHARES = {"refund_rate"}  # quotients that are a share: their change is a difference
PEOPLE = {"paid_buyers", "revenue_per_buyer"}
QUOTIENTS = {"refund_rate", "revenue_per_buyer", "average_order_value", "price_per_item", "items_per_order", "conversion_rate"}
MONEY = {"paid_amount", "refund_amount"}
PLACES = {"JPY": 0}
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


# ------------------------------------------------------------------------------------------------- goals


def period_of(name):
    """A written period by its id: 2011, 2011-Q3, 2011-11, 2011-W45."""
    year = int(name[:4])
    if "W" in name:
        return "week", *span("week", date.fromisocalendar(year, int(name[6:]), 1))
    if "Q" in name:
        return "quarter", *span("quarter", date(year, 3 * int(name[-1]), 1))
    return ("month", *span("month", date(year, int(name[5:]), 1))) if "-" in name else ("year", *span("year", date(year, 1, 1)))


class Weights:
    """How much of a goal a day takes."""

    def __init__(self, calendar, goal):
        self.months = {int(k): Fraction(str(v)) for k, v in calendar.get("monthWeights", {}).items()}
        self.days = {k: Fraction(str(v)) for k, v in calendar.get("dayWeights", {}).items()}
        self.seasons = [(s["from"], s["to"], Fraction(str(s.get("weight", 1)))) for s in calendar.get("seasons", [])]
        self.goal = {k: Fraction(str(v)) for k, v in goal.get("weights", {}).items()}

    def usual(self, day):
        weight = self.months.get(day.month, 1) * self.days.get(NAMES[day.weekday()], 1)
        for start, end, factor in self.seasons:
            weight *= factor if start <= day.isoformat() <= end else 1
        return Fraction(weight)

    def within(self, start, end, weight):
        total, day = Fraction(0), start
        while day <= end:
            total, day = total + weight(day), day + DAY
        return total

    def monthly(self, day):
        """A month with a share of its own takes it of its quarter, or of the year where all twelve have one."""
        name, start, end = span("month", day)
        if name not in self.goal:
            return self.usual(day)
        taken = self.usual(day) * self.goal[name] / self.within(start, end, self.usual)
        if all(f"{day.year}-{m:02d}" in self.goal for m in range(1, 13)):
            return taken
        _, first, last = span("quarter", day)
        shares = sum(self.goal.get(m, 0) for m, _, _ in touching("month", first, last))
        return taken * self.within(first, last, self.usual) / shares

    def of(self, day):
        name, start, end = span("quarter", day)
        if name not in self.goal:
            return self.monthly(day)
        return self.monthly(day) * self.goal[name] / self.within(start, end, self.monthly)


def days_of(goal, weights, places):
    """Weeks first, then months, quarters and years: each fills the days that smaller ones left open."""
    values = {name: Decimal(str(v)) for name, v in goal["periods"].items()}
    places = max([places] + [max(0, -v.as_tuple().exponent) for v in values.values()])
    cent, days = Decimal(1).scaleb(-places), {}
    written = sorted((WHOLE.index(period_of(n)[0]), period_of(n)[2], n) for n in values)
    for _, start, name in written:
        end = period_of(name)[3]
        whole = [start + timedelta(days=i) for i in range((end - start).days + 1)]
        left = values[name] - sum(days.get(d, 0) for d in whole)
        free = [d for d in whole if d not in days]
        if left < 0 or not free and left:
            raise SystemExit(f"the parts of {name} do not fit")
        shares = [weights.of(d) for d in free]
        reached, given, total = Fraction(0), Decimal(0), sum(shares)
        for day, share in zip(free, shares):
            reached += share
            upto = round(Fraction(left) * reached / total / Fraction(cent)) * cent  # halves to the even one
            days[day], given = upto - given, upto
    return days


def adding(goal, plan, places):
    """The goal of every period all of whose days have a part."""
    days = days_of(goal, Weights(plan.get("calendar", {}), goal), places)
    for kind, name, start, end in reached(min(days), max(days)):
        parts = [days.get(start + timedelta(days=i)) for i in range((end - start).days + 1)]
        if None not in parts:
            yield kind, name, sum(parts)


def reached(first, last):
    for kind in WHOLE:
        for name, start, end in touching(kind, first, last):
            yield kind, name, start, end
            if kind == "week":
                for other, begin in ending(end):
                    yield other, name, begin, end


def held(goal):
    """What does not add up holds in every part; the smallest written period counts, a week is where its fourth day lies."""
    values = {n: Decimal(str(v)) for n, v in goal["periods"].items()}
    written = [period_of(n) for n in values]
    for kind, name, start, end in reached(min(p[2] for p in written), max(p[3] for p in written)):
        day = {"week": start + 3 * DAY, "month": start, "quarter": start, "year": start}.get(kind, end)
        whole = TO_DATE.get(kind, kind)
        if whole not in ("week", "month", "quarter", "year"):
            continue
        around = ([name] if kind == "week" else []) + [
            span(k, day)[0] for k in WHOLE[1:] if WHOLE.index(k) >= WHOLE.index(whole)]
        value = next((values[n] for n in around if n in values), None)
        if value is not None:
            yield kind, name, value


def goal_period(plan):
    stores = {s["id"]: s["currency"] for s in plan["stores"]}
    rows, adds = {}, set()
    for goal in plan["goals"]:
        store, metric = goal.get("store", next(iter(stores))), goal["metric"]
        money = PLACES.get(stores[store], 2) if metric in MONEY else 0
        parts = held(goal) if metric in QUOTIENTS else adding(goal, plan, money)
        for kind, name, value in parts:
            if metric not in QUOTIENTS:
                adds.add((metric, kind, name))
            rows[store, metric, kind, name] = {
                "goal": goal["id"], "value": value,
                "low": value * Decimal(str(goal["low"])) if "low" in goal else None,
                "high": value * Decimal(str(goal["high"])) if "high" in goal else None}
    for metric, kind, name in adds:
        for currency in set(stores.values()):
            parts = [rows.get((s, metric, kind, name)) for s, c in stores.items() if c == currency]
            if None not in parts:
                ends = lambda end: None if None in (p[end] for p in parts) else sum(p[end] for p in parts)
                rows["*" + currency, metric, kind, name] = {
                    "goal": f"*{currency}-{metric}", "value": sum(p["value"] for p in parts), "low": ends("low"), "high": ends("high")}
    return rows


# ----------------------------------------------------------------------------------------------- periods


def metric_period(daily, goals):
    rows = {}
    for kind, name, here, previous, last_year in all_periods(daily.first, daily.last):
        goal_kind = TO_DATE.get(kind, kind)
        goal_span = span(goal_kind, here[1]) if kind in TO_DATE else (name, *here)
        left = max(0, (goal_span[2] - min(here[1], daily.last)).days)
        keys = {*daily.parts, *((s, m) for s, m, k, p in goals if (k, p) in ((goal_kind, goal_span[0]), (kind, name)))}
        for key in keys:
            goal = goals.get((*key, goal_kind, goal_span[0]))
            due = goals.get((*key, kind, name)) if kind in TO_DATE else None
            row = figures_of(daily, key, here, previous, last_year)
            if row or goal or due:
                row = row or figures_of(daily, key, here, previous, last_year, True)
                rows[(*key, kind, name)] = dict(row, **aims(key[1], row["value"], here, daily.last, left, goal, due))
    return rows


def figures_of(daily, key, here, previous, last_year, always=False):
    """A period's own figures and those that it may be compared with: none that begins before the data of the metric."""
    days, numerator, denominator = daily.of(key, *here)
    value, metric, complete = daily.value(key, *here), key[1], here[1] <= daily.last
    others = [daily.of(key, *other)[0] for other in (previous, last_year)]
    if not days and not any(others) and not always:
        return None
    first = min(daily.parts[key], default=None)
    fair = lambda other: daily.value(key, *other) if first is not None and first <= other[0] else None
    old, older = fair(previous), fair(last_year)
    change = lambda then: None if not complete else minus(value, then) if metric in SHARES else minus(ratio(value, then), 1)
    reason = "" if value is not None else "zero-denominator" if denominator == 0 else "no-rows"
    return {"value": value, "exact": None if metric in QUOTIENTS else numerator, "numerator": numerator, "denominator": denominator,
            "previous": old, "last_year": older, "change": change(old), "change_last_year": change(older),
            "basis": "visitor-days" if metric in PEOPLE and value is not None else None, "days": days, "estimated": False,
            "reason": reason}


def aims(metric, value, here, last, left, goal, due):
    goal, low, high = (goal[k] if goal else None for k in ("value", "low", "high"))
    adds, length = metric not in QUOTIENTS, (here[1] - here[0]).days + 1
    planned = due["value"] if due else goal
    if not due and goal is not None and adds and here[1] > last:
        planned = Fraction(goal) * (length - left) / length
    down = GOOD.get(metric) == "down"
    required = None
    if adds and not down and left > 0 and value is not None and goal is not None:
        required = max(Fraction(0), Fraction(goal - value) / left)
    return {"goal": goal, "low": low, "high": high, "planned": planned,
            "attainment": ratio(goal, value) if down else ratio(value, goal), "required": required,
            "status": status(GOOD.get(metric, "up"), value, planned, goal, low, high)}


def status(good, value, planned, goal, low, high):
    if value is None or planned is None:
        return "no-data" if value is None else "ok"
    planned = Fraction(planned)
    least = round(planned * (Fraction(low) / Fraction(goal) if low is not None else Fraction(9, 10)), 9)
    most = round(planned * (Fraction(high) / Fraction(goal) if high is not None else Fraction(11, 10)), 9)
    value, planned = round(Fraction(value), 9), round(planned, 9)
    if good == "watch":
        return "ok" if least <= value <= most else "watch"
    if good == "up":
        return "ok" if value >= planned else "watch" if value >= least else "act"
    return "ok" if value <= planned else "watch" if value <= most else "act"


# ---------------------------------------------------------------------------------------------- attainment


def goal_attainment(daily, metrics, signals):
    rows, empty = {}, {}
    for store, metric in {key[:2] for key, row in metrics.items() if row["goal"] is not None}:
        for week, _, end in touching("week", daily.first, daily.last):
            of_week, to_date = (metrics.get((store, metric, kind, week), empty) for kind in ("week", "mtd"))
            goal, planned = of_week.get("goal"), to_date.get("planned")
            if end > daily.last or goal is None and planned is None:
                continue
            value, so_far = of_week.get("value"), to_date.get("value")
            gap = lambda want, have: want - have if metric == "paid_amount" and None not in (want, have) and want > have else None
            rows[store, metric, week] = {
                "value": value, "goal": goal, "attainment": of_week.get("attainment"), "month_value": so_far, "month_planned": planned,
                "pace": ratio(planned, so_far) if GOOD.get(metric) == "down" else ratio(so_far, planned),
                "signal": signals.get((store, metric, week), {}).get("signal", ""),
                "gap_amount": gap(goal, value), "month_gap_amount": gap(planned, so_far),
                "month_days": end.day}
    return rows


def behind_pace(attainment, plan):
    """Changes logged from the week's Monday to the Tuesday after it, nine days; those of a store are those of all stores too."""
    rows, stores = {}, plan["stores"]
    owners = {s["id"]: (s["id"], "*" + s["currency"]) for s in stores}
    default = stores[0]["id"] if len(stores) == 1 else ""
    for (store, metric, week), row in attainment.items():
        monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
        logged = 0
        for change in plan.get("adjustments", []):
            of = change.get("store", default)
            here = (not of or store in owners[of]) and change.get("metric", "") in ("", metric)
            logged += here and 0 <= (date.fromisoformat(change["onDay"]) - monday).days <= 8
        rows[store, metric, week] = {"pace": row["pace"], "behind": minus(1, row["pace"]), "adjustments": logged,
                                     "gap_amount": row["month_gap_amount"], "month_days": row["month_days"]}
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("raw", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("--change-cell", action="store_true")
    options = parser.parse_args()
    plan = {}
    for part in sorted((options.folder / "plan").glob("*.yaml")):
        plan.update(json.loads(part.read_text("utf-8")))
    daily = orders.daily(options.raw, plan, options.change_cell)
    goals = goal_period(plan)
    metrics = metric_period(daily, goals)
    signals = limits.process_limits(daily, plan)
    attainment = goal_attainment(daily, metrics, signals)
    compared = Comparison()
    period = ["store", "metric", "period_kind", "period"]
    week = ["store", "metric", "week"]
    compared.relation(options.folder, "goal_period", period, goals)
    compared.relation(options.folder, "metric_period", period, metrics)
    compared.relation(options.folder, "process_limits", week, signals)
    compared.relation(options.folder, "goal_attainment", week, attainment)
    compared.relation(options.folder, "behind_pace", week, behind_pace(attainment, plan))
    return compared.end(options.least)


if __name__ == "__main__":
    sys.exit(main())
