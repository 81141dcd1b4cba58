#!/usr/bin/env python3
"""Recomputes weekly, monthly and to-date figures from a raw file and compares them with report.json.

    recompute.py RAW REPORT.json [REPORT.json ...] [--first-day MONDAY] [--least N] [--change-cell]

RAW is one of tmall_order_report.csv, online-retail-by-day.zip, sales.xlsx (known by their headers).
Nothing is shared with storeops: this reads the file with Python's standard library, adds up decimals by
day, and looks at each figure of the reports:

* `series[]` of the whole store (`dimension` null), grain week and month: every point; each week that the
  file covers wholly and each month with data must be there, in one of the reports;
* `metrics[]` of the whole store: value, previous and lastYear of every period; the days from and to of a
  period are recomputed from its kind and id too.

`--change-cell` adds 0.01 to one cell of the raw file after reading, to show that a wrong cell is noticed.
Exit code: 0 all equal, 1 differences (listed, at most 40), 2 wrong use.
"""
import argparse
import csv
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CENT = Decimal("0.01")


class Facts:
    """Sums by metric and day. A cell is kept with its day, so that one can be changed."""

    def __init__(self):
        self.cells = []

    def add(self, metric, day, amount):
        self.cells.append([metric, day, amount])

    def change(self):
        at = next(i for i in range(len(self.cells) // 2, len(self.cells)) if self.cells[i][0] == "paid_amount")
        self.cells[at][2] += CENT

    def days(self):
        sums = defaultdict(dict)
        for metric, day, amount in self.cells:
            sums[metric][day] = sums[metric].get(day, Decimal(0)) + amount
        return sums


# ---------------------------------------------------------------------------------------------- raw files


def iso_day(text):
    return date.fromisoformat(text.strip()[:10])


def read_orders(rows, facts):
    """Orders count on the day of payment; never paid ones count nowhere."""
    for row in rows:
        cells = {k.strip(): v for k, v in row.items()}
        if cells["订单付款时间"].strip() == "":
            continue
        day = iso_day(cells["订单付款时间"])
        facts.add("paid_amount", day, Decimal(cells["买家实际支付金额"]))
        facts.add("refund_amount", day, Decimal(cells["退款金额"]))


def read_retail(rows, facts):
    """An invoice's line is quantity times price, returns included as they stand."""
    for row in rows:
        day = iso_day(row["InvoiceDate"])
        quantity = Decimal(row["Quantity"])
        facts.add("paid_amount", day, quantity * Decimal(row["UnitPrice"]))
        facts.add("paid_items", day, quantity)


def read_sales(rows, facts):
    for row in rows:
        facts.add("paid_amount", row["日付"], Decimal(row["売上"]))


def dict_rows(text):
    return csv.DictReader(io.StringIO(text))


def xlsx_rows(archive):
    """Rows of the first sheet as dictionaries; days from serial numbers or ISO texts."""
    shared = []
    if "xl/sharedStrings.xml" in archive.namelist():
        for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
            shared.append("".join(t.text or "" for t in item.iter(SHEET + "t")))
    sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = [[cell_text(c, shared) for c in row] for row in sheet.iter(SHEET + "row")]
    for cells in rows[1:]:
        row = dict(zip(rows[0], cells))
        row["日付"] = serial_day(row["日付"])
        yield row


def cell_text(cell, shared):
    if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(SHEET + "t"))
    value = cell.find(SHEET + "v")
    text = "" if value is None else value.text
    return shared[int(text)] if cell.get("t") == "s" else text


def serial_day(text):
    if re.fullmatch(r"\d+(\.0*)?", text):
        return date(1899, 12, 30) + timedelta(days=int(Decimal(text)))
    return iso_day(text)


def read(path):
    facts = Facts()
    if path.endswith(".csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            read_orders(csv.DictReader(file), facts)
        return facts
    with zipfile.ZipFile(path) as archive:
        if "xl/workbook.xml" in archive.namelist():
            read_sales(xlsx_rows(archive), facts)
        else:
            for name in sorted(n for n in archive.namelist() if n.endswith(".csv")):
                read_retail(dict_rows(archive.read(name).decode("utf-8-sig")), facts)
    return facts


# ------------------------------------------------------------------------------------------------ periods


def week_start(day, first_day):
    return day - timedelta(days=(day.weekday() - first_day) % 7)


def week_id(day, first_day):
    start = week_start(day, first_day)
    fourth = start + timedelta(days=3)
    first = week_start(date(fourth.year, 1, 4), first_day)
    return "%04d-W%02d" % (fourth.year, (start - first).days // 7 + 1)


def week_span(week, first_day):
    year, number = int(week[:4]), int(week[6:])
    start = week_start(date(year, 1, 4), first_day) + timedelta(days=7 * (number - 1))
    return start, start + timedelta(days=6)


def months_after(first, count):
    month = first.year * 12 + first.month - 1 + count
    return date(month // 12, month % 12 + 1, 1)


def span(kind, identifier, reported, first_day):
    """First and last day of a period; to-date kinds end with the week of their id."""
    if kind == "week":
        return week_span(identifier, first_day)
    if kind == "month":
        start = date.fromisoformat(identifier + "-01")
        return start, months_after(start, 1) - timedelta(days=1)
    if kind == "quarter":
        start = date(int(identifier[:4]), int(identifier[-1]) * 3 - 2, 1)
        return start, months_after(start, 3) - timedelta(days=1)
    if kind == "year":
        return date(int(identifier[:4]), 1, 1), date(int(identifier[:4]), 12, 31)
    end = week_span(reported, first_day)[1]
    if kind == "mtd":
        return end.replace(day=1), end
    if kind == "qtd":
        return date(end.year, (end.month - 1) // 3 * 3 + 1, 1), end
    if kind == "ytd":
        return date(end.year, 1, 1), end
    if kind == "t6w":
        return end - timedelta(days=41), end
    return None  # trailing months and later kinds: taken as the report says


def before(kind, start, end):
    """The period before, and the same one a year ago, where they are plain."""
    if kind == "week":
        return [(start - timedelta(days=n), end - timedelta(days=n)) for n in (7, 364)]
    if kind in ("month", "quarter", "year"):
        step = {"month": 1, "quarter": 3, "year": 12}[kind]
        return [
            (months_after(start, -n), months_after(start, step - n) - timedelta(days=1)) for n in (step, 12)
        ]
    return [None, None]


# ---------------------------------------------------------------------------------------------- comparing


class Comparison:
    def __init__(self, sums, first_day):
        self.sums = sums
        self.first_day = first_day
        self.days = sorted({d for by_day in sums.values() for d in by_day})
        self.differences = []
        self.found = set()
        self.compared = 0

    def total(self, metric, start, end):
        found = [v for d, v in self.sums[metric].items() if start <= d <= end]
        return sum(found, Decimal(0)) if found else None

    def check(self, where, expected, found):
        self.compared += 1
        same = (expected is None) == (found is None) and (expected is None or Decimal(found) == expected)
        if not same:
            self.differences.append("%s: recomputed %s, reported %s" % (where, expected, found))

    def report(self, name, report):
        for entry in report["series"]:
            if entry.get("dimension") is None and entry["metric"] in self.sums and entry["store"] is not None:
                self.series(name, entry)
        week = report["week"]["id"]
        for row in report["metrics"]:
            if row.get("dimension") is None and row["metric"] in self.sums and row["store"] is not None:
                self.metric(name, row, week)

    def series(self, name, entry):
        for point in entry["points"]:
            self.found.add((entry["metric"], entry["grain"], point["period"]))
            start, end = span(entry["grain"], point["period"], None, self.first_day)
            where = "%s series %s %s" % (name, entry["metric"], point["period"])
            self.check(where, self.total(entry["metric"], start, end), point["value"])

    def complete(self):
        """No week and no month of the file may be missing; a report ends with its own week."""
        for metric in self.sums:
            wanted = {"week": self.whole_weeks(), "month": {d.isoformat()[:7] for d in self.sums[metric]}}
            for grain, periods in wanted.items():
                for period in sorted(p for p in periods if (metric, grain, p) not in self.found):
                    self.differences.append("series %s: no point for %s" % (metric, period))

    def whole_weeks(self):
        weeks = {week_id(d, self.first_day) for d in self.days}
        inside = lambda s: s[0] >= self.days[0] and s[1] <= self.days[-1]
        return {w for w in weeks if inside(week_span(w, self.first_day))}

    def unfair(self, other, end):
        """Nothing need be compared with a span before the data, nor a running period with a whole one."""
        return other[0] < self.days[0] or end > self.days[-1]

    def metric(self, name, row, week):
        period = row["period"]
        start, end = date.fromisoformat(period["from"]), date.fromisoformat(period["to"])
        where = "%s %s %s %s" % (name, row["metric"], period["kind"], period["id"])
        wanted = span(period["kind"], period["id"], week, self.first_day)
        if wanted is not None and wanted != (start, end):
            self.differences.append("%s: days %s to %s, should be %s to %s" % ((where, start, end) + wanted))
            return
        self.check(where, self.total(row["metric"], start, end), row["value"])
        for field, other in zip(("previous", "lastYear"), before(period["kind"], start, end)):
            if other is not None and not (row[field] is None and self.unfair(other, end)):
                self.check(where + " " + field, self.total(row["metric"], *other), row[field])


def main():
    parser = argparse.ArgumentParser(description="Compare report.json with figures recomputed from a raw file.")
    parser.add_argument("raw")
    parser.add_argument("reports", nargs="+")
    parser.add_argument("--first-day", choices=DAYS, default="MONDAY")
    parser.add_argument("--least", type=int, default=1, help="fail when fewer figures were compared")
    parser.add_argument("--change-cell", action="store_true")
    options = parser.parse_args()
    facts = read(options.raw)
    if options.change_cell:
        facts.change()
    comparison = Comparison(facts.days(), DAYS.index(options.first_day))
    for path in options.reports:
        with open(path, encoding="utf-8") as file:
            comparison.report(path.rsplit("/", 1)[-1], json.load(file, parse_float=Decimal))
    comparison.complete()
    differences = comparison.differences
    if comparison.compared < options.least:
        differences.append("only %d figures compared, at least %d wanted" % (comparison.compared, options.least))
    for line in differences[:40]:
        print(line)
    if len(differences) > 40:
        print("… and %d more" % (len(differences) - 40))
    print("%d figures compared, %d differences" % (comparison.compared, len(differences)))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
