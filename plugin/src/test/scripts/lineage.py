#!/usr/bin/env python3
"""Follows every figure of a week's page to the rows of the files that it comes from, and works it out from them.

    lineage.py PROJECT SITE LANGUAGE WEEK [WEEK ...] [--stores A,B] [--change-cell] [--trace ADDRESS]

PROJECT is the example project with its raw exports, SITE the site that was made of it. The way is that of a reader with a
mouse: from the page of the week, over its links, to a table that names file, sheet and rows of the figure's address; each link
is one click. Figures of other weeks go over the list of all weeks. What is made of other figures
(changes, shares of a goal, parts of a change) is followed to each of them and worked out from those; goals stand in the plan
and are followed no further, as are forecasts, whose way stands on the page of the key figure.
The files are read here with Python's standard library, by row number, and by the headings of Sycm, JD and their ad tools.

`--change-cell` changes the first sales cell that is read, to show that a wrong cell is noticed. Exit code: 0 all equal and within
four clicks, 1 differences or a lost figure (listed), 2 wrong use.
"""
import argparse
import html
import re
import sys
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath

import rawfiles
from rawfiles import number

CLICKS = 4
# what a row says, by the headings of Sycm, Wanxiangtai, JD's report and JD's ad tool
CELLS = {
    "paid_amount": ("支付金额", "成交金额", "实付金额"), "visitors": ("访客数", "店铺访客数"), "paid_buyers": ("支付买家数", "成交客户数"),
    "refund_amount": ("成功退款金额", "退款金额"), "ad_spend": ("花费", "花费(元)", "消耗"),
    "ad_sales": ("总成交金额", "总订单金额", "成交金额"), "paid_items": ("支付件数", "成交商品件数", "数量"),
    "product_visitors": ("商品访客数",)}
RATIOS = {"conversion_rate": ("paid_buyers", "visitors"), "refund_rate": ("refund_amount", "paid_amount"),
          "revenue_per_buyer": ("paid_amount", "paid_buyers"), "roas": ("ad_sales", "ad_spend")}
PARTS = {("conversion_rate", "product"): ("paid_buyers", "product_visitors")}


class Site:
    """Pages as a reader sees them: links, and tables whose figures carry addresses."""

    def __init__(self, folder):
        self.folder = folder

    @lru_cache(maxsize=None)
    def text(self, path):
        return (self.folder / path).read_text("utf-8")

    @lru_cache(maxsize=None)
    def links(self, path):
        found = re.findall(r'<a[^>]* href="([^"#]+)(?:#[^"]*)?"', self.text(path))
        return {normpath(join(dirname(path), html.unescape(link))) for link in found}

    @lru_cache(maxsize=None)
    def figures(self, path):
        found = re.findall(r'<data value="([^"]*)" data-m="([^"]*)"', self.text(path))
        return {html.unescape(address): Decimal(value) for value, address in found if value}

    @lru_cache(maxsize=None)
    def origins(self, path):
        """Address to the places of its rows."""
        found = {}
        for line in re.findall(r"<tr>(.*?)</tr>", self.text(path), re.S):
            address = re.search(r'data-m="([^"]*)"', line)
            if address:
                cells = [html.unescape(re.sub(r"<[^>]+>", "", c)).strip() for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line, re.S)]
                found.setdefault(html.unescape(address.group(1)), []).append(tuple(cells[2:5]))
        return found


class Files:
    """Rows of raw files by their numbers, each with the headings above it."""

    def __init__(self, project, change):
        self.project, self.change = project, change

    @lru_cache(maxsize=None)
    def lines(self, file):
        outer, inner = (file.split("!", 1) + [""])[:2]
        path = self.project / outer
        found = list(rawfiles.sheets(path))
        return next(rows for name, rows in found if name.endswith(inner.lstrip("/") or path.name))

    def rows(self, file, ranges):
        lines = self.lines(file)
        first = int(re.match(r"\d+", ranges).group())
        known = {name for names in CELLS.values() for name in names}
        head = max(i for i in range(first - 1) if sum(str(c).strip() in known for c in lines[i] if c) > 0)
        names = [str(c).strip() if c is not None else "" for c in lines[head]]
        for part in ranges.split(", "):
            start, _, end = part.partition("–")
            for at in range(int(start), int(end or start) + 1):
                yield dict(zip(names, lines[at - 1]))

    def cell(self, row, metric):
        for name in CELLS[metric]:
            if name in row:
                value = number(row[name])
                if metric == "paid_amount" and self.change and value is not None:
                    self.change = False
                    value += Decimal("0.01")
                return value
        return None


class Reader:
    def __init__(self, site, files, language, weeks):
        self.site, self.files, self.language, self.weeks = site, files, language, weeks
        self.most = 0

    def page(self, week, store=""):
        year, number_ = week.split("-")
        return f"{self.language}/{year}/{number_}/" + (f"{store}/" if store else "") + "index.html"

    def origin(self, start, address):
        """The places of the figure, and how many clicks they are away from the page."""
        found = self.table(start, address)
        if found[0]:
            return found
        week = re.search(r"\|\w+:(\d{4}-W\d\d)\|", address).group(1)
        at, listed = self.page(week), f"{self.language}/weeks.html"
        if at in self.site.links(start):
            clicks = 1
        elif listed in self.site.links(start) and at in self.site.links(listed):
            clicks = 2
        else:
            return None, 0
        places, more = self.table(at, address)
        if places is None:
            # over the store's page, or over the table of all stores
            for via in (own for own in self.site.links(at) if own.startswith(dirname(at) + "/")):
                if dirname(via).endswith("/" + address.split("|")[0]) or via.endswith("lineage/index.html"):
                    places, more = self.table(via, address)
                    if places:
                        return places, clicks + 1 + more
        return places, clicks + more

    def table(self, page, address):
        """Of a table one click away."""
        for link in sorted(self.site.links(page), key=len):
            if link.endswith("lineage/index.html") and week_of(link) == week_of(page):
                places = self.site.origins(link).get(address)
                if places:
                    return places, 1
        return None, 0

    def value(self, start, address):
        """The figure worked out from its rows; None where they do not tell."""
        store, metric, dimension, period, _ = address.split("|")
        kind = dimension.split(":")[0]
        listed = {"product": "paid_amount", "source": "visitors"}.get(kind, metric)
        places, clicks = self.origin(start, f"{store}|{listed}|{dimension}|{period}|value")
        if places is None:
            return None
        self.most = max(self.most, clicks)
        if any(p[2].endswith("…") for p in places):
            return None
        rows = [row for file, _, ranges in places for row in self.files.rows(file, ranges)]
        if kind == "source":
            # the line of the source itself, where the export has one; else what lies below it
            own = [r for r in rows if r.get("二级来源") in (None, "", "汇总")]
            rows = own or rows
        if kind == "product":
            rows = [r for r in rows if r.get("商品类型") != "子商品"]
        total = lambda m: sum(v for v in (self.files.cell(r, m) for r in rows) if v is not None)
        parts = PARTS.get((metric, kind)) or RATIOS.get(metric)
        if parts:
            over, under = map(total, parts)
            return over / under if under else None
        return total(metric)


def week_of(path):
    return path.split("/")[1:3]


def same(a, b):
    return a is not None and abs(a - b) <= max(abs(b), Decimal(1)) * Decimal("1e-9")


def before(week, by, weeks):
    at = weeks.index(week) - by
    return weeks[at] if at >= 0 else None


def check(reader, page, address, shown):
    """What became of a figure: equal, plan, forecast, or a fault."""
    store, metric, dimension, period, field = address.split("|")
    week = period.split(":")[1]
    of = lambda w, f="value": f"{store}|{metric}|{dimension}|{period.split(':')[0]}:{w}|{f}"
    figures = reader.site.figures(page)
    if field in ("goal", "forecast", "required") or field.startswith("plan."):
        return "plan or forecast"
    if field == "attainment":
        value, goal = figures.get(of(week)), figures.get(of(week, "goal"))
        if value is None or goal is None:
            return "plan or forecast"
        return "equal" if same(value / goal, shown) or same(goal / value, shown) else f"{shown} is not {value} / {goal}"
    if dimension.startswith("source") and metric == "source_visitor_share":
        return "share" if field in ("value", "change") else "fault"
    if field == "value":
        found = reader.value(page, address)
        return "equal" if same(found, shown) else f"{shown}, its rows give {found}"
    if field == "change":
        now, then = figures.get(of(week)), before(week, 1, reader.weeks)
        past = reader.value(page, of(then)) if then else None
        if now is None or past is None:
            return f"{shown}, the week before cannot be followed"
        change = now - past if metric in ("conversion_rate", "refund_rate") else now / past - 1
        return "equal" if same(change, shown) else f"{shown}, the weeks' rows give {change}"
    if field == "lastYear":
        then = before(week, 52, reader.weeks)
        found = reader.value(page, of(then)) if then else None
        return "equal" if same(found, shown) else f"{shown}, last year's rows give {found}"
    return "part of a change" if "." in field else f"unknown field {field}"


def parts(figures):
    """Parts of a change add up to it."""
    sums, totals = Counter(), {}
    for address, value in figures.items():
        field = address.rsplit("|", 1)[1]
        if "." in field:
            against, name = field.split(".")
            key = address.rsplit("|", 1)[0], against
            if name in ("delta", "netDelta"):
                totals[key, name] = value
            else:
                sums[key] += value
    return [f"{key} adds up to {total}, not {[v for (k, _), v in totals.items() if k == key]}"
            for key, total in sums.items() if total not in [v for (k, _), v in totals.items() if k == key]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("project", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("language")
    parser.add_argument("week", nargs="+")
    parser.add_argument("--stores", default="")
    parser.add_argument("--change-cell", action="store_true")
    parser.add_argument("--least", type=int, default=0)
    options = parser.parse_args()
    site = Site(options.site)
    weeks = sorted({f"{y}-{w}" for y, w in re.findall(r'href="(\d{4})/(W\d\d)/', site.text(options.language + "/weeks.html"))})
    reader = Reader(site, Files(options.project, options.change_cell), options.language, weeks)
    outcomes, faults = Counter(), []
    for week in options.week:
        for store in [""] + [s for s in options.stores.split(",") if s]:
            page = reader.page(week, store)
            figures = site.figures(page)
            faults += parts(figures)
            for address, shown in figures.items():
                outcome = check(reader, page, address, shown)
                known = outcome in ("equal", "plan or forecast", "share", "part of a change")
                outcomes[outcome if known else "fault"] += 1
                if not known:
                    faults.append(f"{page}: {address}: {outcome}")
    print(", ".join(f"{n} {what}" for what, n in sorted(outcomes.items())) + f"; at most {reader.most} clicks")
    for fault in faults[:40]:
        print("  " + fault)
    return 1 if faults or reader.most > CLICKS or outcomes["equal"] < options.least else 0


if __name__ == "__main__":
    sys.exit(main())
