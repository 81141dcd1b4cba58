#!/usr/bin/env python3
"""Works out the natural limits of weekly figures (XmR) from a raw file and compares them with what storeops gives.

    limits.py RAW FOLDER [--least N] [--change-cell]

RAW is a real file: online-retail-by-day.zip, or walmart-weekly-sales.csv with its 45 stores, each a store of the plan. Campaigns,
big sales and declared changes of level are ours. FOLDER is the project: plan/*.yaml, written as JSON, and process_limits.csv.
Means, ranges and sides of the mean are exact fractions here, so that a figure which stands still lies on its mean.

`--change-cell` adds 0.01 to the amount of one line after reading, to show that a wrong cell is noticed.
Exit code: 0 all equal, 1 differences (listed, eight of each relation), 2 wrong use.
"""
import argparse
import json
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path

import orders
from figures import Comparison, touching

MOST, LEAST, RUN, NEAR_OF, NEAR = 26, 8, 8, 4, 3
REACH = Fraction(266, 100)
# a campaign explains what is better, not what is worse
WORSE_ABOVE = ("refund_amount", "refund_rate")


class Week:
    def __init__(self, name, start, value, event, since):
        self.name, self.start, self.value, self.event, self.since = name, start, Fraction(value), event, since


def eventful(plan, weeks):
    """Weeks of each store that one of its campaigns or a big sale touches; of all stores together those of any."""
    found = defaultdict(set)
    spans = [(c["window"]["from"], c["window"]["to"], c.get("stores")) for c in plan.get("campaigns", [])]
    spans += [(e["from"], e["to"], None) for e in plan.get("calendar", {}).get("events", []) if e.get("bigSale")]
    for first, last, stores in spans:
        for name, start, end in weeks:
            if start.isoformat() <= last and first <= end.isoformat():
                for store in plan["stores"]:
                    if not stores or store["id"] in stores:
                        found[store["id"]].add(name)
                        found["*" + store["currency"]].add(name)
    return found


def levels(plan, weeks, store, metric):
    """First days of the whole weeks from which on a figure is declared to keep another level."""
    only = plan["stores"][0]["id"] if len(plan["stores"]) == 1 else ""
    for change in plan.get("adjustments", []):
        if change.get("newLevel") and change.get("store", only) in ("", store) and change.get("metric", "") in ("", metric):
            yield from [start for _, start, _ in weeks if start >= date.fromisoformat(change["onDay"])][:1]


def process_limits(daily, plan):
    """Of weeks that the data do not cut off."""
    weeks, rows = list(touching("week", daily.first, daily.last)), {}
    events = eventful(plan, weeks)
    for store, metric in list(daily.parts):
        since = list(levels(plan, weeks, store, metric))
        series = []
        for name, start, end in daily.whole_weeks():
            value = daily.value((store, metric), start, end)
            if value is not None:
                here = Week(name, start, value, name in events[store], max((s for s in since if s <= start), default=None))
                series.append(here)
                rows[store, metric, name] = dict(judged(series, "above" if metric in WORSE_ABOVE else "below"), value=value, event=here.event, since=here.since)
    return rows


def judged(series, worse):
    """The last of these against weeks before it: up to 26, or since a change of level the first 26."""
    week = series[-1]
    together = [w for w in series if week.since is None or w.start >= week.since]
    window = together[:-1][:MOST] if week.since else together[:-1][-MOST:]
    ordinary = [w for w in window if not w.event]
    without = LEAST <= len(ordinary) < len(window)
    past = [w.value for w in (ordinary if without else window)]
    if len(past) < LEAST:
        return {"mean": None, "lower": None, "upper": None, "signal": "", "points": len(past)}
    mean = sum(past) / len(past)
    reach = REACH * sum(abs(b - a) for a, b in zip(past, past[1:])) / (len(past) - 1)
    known = week.event and (without or not any(w.event for w in window))
    latest = [w.value - mean for w in together if w is week or not (without and w.event)]
    found = signal(latest, reach)
    return {"mean": mean, "lower": mean - reach, "upper": mean + reach, "points": len(past),
            "signal": found if found == worse or not known else ""}


def signal(away, reach):
    """By how far the latest values are away from the mean: eight in a row on one side, and the like, are no accident."""
    value = away[-1]
    if abs(value) > reach:
        return "above" if value > 0 else "below"
    same_side = lambda last, further: sum(1 for a in away[-last:] if (a if value > 0 else -a) > further)
    if abs(value) > reach / 2 and same_side(NEAR_OF, reach / 2) >= NEAR:
        return "near"
    return "run" if value and same_side(RUN, 0) == RUN else ""


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
    compared = Comparison()
    compared.relation(options.folder, "process_limits", ["store", "metric", "week"], process_limits(daily, plan))
    return compared.end(options.least)


if __name__ == "__main__":
    sys.exit(main())
