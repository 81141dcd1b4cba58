"""What several recomputations need: the calendar, figures of stores by day, and the comparison with a relation's CSV.

Nothing here comes from storeops. Weeks run from Monday to Sunday and have the number of ISO 8601, years are calendar years.
A Decimal or an int is compared exactly, a Fraction or a float to 1e-9; None is no data.
"""
import csv
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

ZERO, DAY = Decimal(0), timedelta(days=1)

# a figure that is a quotient, by what is above and below the line
RATIOS = {
    "refund_rate": ("refund_amount", "paid_amount"),
    "revenue_per_buyer": ("paid_amount", "paid_buyers"),
    "average_order_value": ("paid_amount", "paid_orders"),
    "price_per_item": ("paid_amount", "paid_items"),
    "items_per_order": ("paid_items", "paid_orders"),
}


def ratio(part, whole):
    return None if part is None or not whole else Fraction(part) / Fraction(whole)


def minus(a, b):
    return None if a is None or b is None else a - b


# -------------------------------------------------------------------------------------------- calendar


def week_from(day):
    return day - timedelta(days=day.weekday())


def week_id(day):
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def month_id(day):
    return day.strftime("%Y-%m")


def quarter_id(day):
    return f"{day.year}-Q{(day.month + 2) // 3}"


def months_on(day, months):
    """The first of a month so many months later."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def years_back(day):
    """The same date of the year before; of 29 February the 28th."""
    return date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def span(kind, day):
    """Id, first and last day of the week, month, quarter or year that holds a day."""
    if kind == "week":
        start = week_from(day)
        return week_id(day), start, start + 6 * DAY
    months = {"month": 1, "quarter": 3, "year": 12}[kind]
    start = date(day.year, (day.month - 1) // months * months + 1, 1)
    name = {"month": month_id(day), "quarter": quarter_id(day), "year": str(day.year)}[kind]
    return name, start, months_on(start, months) - DAY


WHOLE = ("week", "month", "quarter", "year")
TO_DATE = {"mtd": "month", "qtd": "quarter", "ytd": "year"}


def touching(kind, first, last):
    while first <= last:
        period = span(kind, first)
        yield period
        first = period[2] + DAY


def ending(week_end):
    """First days of the to-date and trailing periods that end with a week."""
    for kind, whole in TO_DATE.items():
        yield kind, span(whole, week_end)[1]
    yield "t6w", week_end - 41 * DAY
    after = week_end + DAY
    yield "t12m", date(after.year - 1, after.month, 28 if (after.month, after.day) == (2, 29) else after.day)


def periods(first, last):
    """Every period that touches a span of days: kind, id, and the days of itself, of the one before, and of last year's."""
    for kind in WHOLE:
        for name, start, end in touching(kind, first, last):
            if kind == "week":
                shift = lambda weeks: (start - weeks * 7 * DAY, end - weeks * 7 * DAY)
                yield kind, name, (start, end), shift(1), shift(52)
            else:
                yield kind, name, (start, end), span(kind, start - DAY)[1:], span(kind, years_back(start))[1:]
    for name, _, end in touching("week", first, last):
        for kind, start in ending(end):
            yield kind, name, (start, end), *before(kind, start, end)


def before(kind, start, end):
    if kind == "t6w":
        return (start - 42 * DAY, end - 42 * DAY), (start - 364 * DAY, end - 364 * DAY)
    if kind == "t12m":
        other = years_back(start), start - DAY
        return other, other
    last_year = years_back(start), years_back(end)
    if kind == "ytd":
        return last_year, last_year
    _, other, other_end = span(TO_DATE[kind], start - DAY)
    return (other, min(other + (end - start), other_end)), last_year


# --------------------------------------------------------------------------------- figures by store and day


class Daily:
    """Numerators and denominators of every store, all stores of a currency (`*CNY`) and metric, by day."""

    def __init__(self, added, currencies, ratios=None):
        """`added`: amounts that add up, by store, metric and day."""
        self.parts = defaultdict(dict)
        for (store, metric), days in added.items():
            for day, amount in days.items():
                self.add(store, currencies[store], metric, day, amount, None)
        for metric, (above, below) in (RATIOS if ratios is None else ratios).items():
            for store, currency in currencies.items():
                for day, amount in added.get((store, above), {}).items():
                    divisor = added.get((store, below), {}).get(day)
                    if divisor is not None:
                        self.add(store, currency, metric, day, amount, divisor)
        days = [day for by_day in added.values() for day in by_day]
        self.first, self.last = min(days), max(days)

    def add(self, store, currency, metric, day, numerator, denominator):
        for owner in (store, "*" + currency):
            n, d = self.parts[owner, metric].get(day, (ZERO, None))
            self.parts[owner, metric][day] = n + numerator, None if denominator is None else (d or 0) + denominator

    def of(self, key, start, end):
        """Days with data, numerator and denominator of a span; no day, no data."""
        found = [parts for day, parts in self.parts[key].items() if start <= day <= end]
        if not found:
            return 0, None, None
        quotient = found[0][1] is not None
        return len(found), sum(n for n, _ in found), sum(d for _, d in found) if quotient else None

    def value(self, key, start, end):
        _, numerator, denominator = self.of(key, start, end)
        return numerator if denominator is None else ratio(numerator, denominator)

    def whole_weeks(self):
        """Those that the data do not cut off."""
        return [w for w in touching("week", self.first, self.last) if w[1] >= self.first and w[2] <= self.last]


def sums(lines):
    """What order lines add up to: amounts, items, refunds, distinct orders and known buyers of a day."""
    added, orders, buyers = defaultdict(dict), defaultdict(set), defaultdict(set)
    for line in lines:
        for metric in ("paid_amount", "paid_items", "refund_amount"):
            if line.get(metric) is not None:
                days = added[line["store"], metric]
                days[line["day"]] = days.get(line["day"], 0) + line[metric]
        for found, name in ((orders, "order"), (buyers, "buyer")):
            if line.get(name):
                found[line["store"], line["day"]].add(line[name])
    for metric, found in (("paid_orders", orders), ("paid_buyers", buyers)):
        for (store, day), names in found.items():
            added[store, metric][day] = len(names)
    return added


# ---------------------------------------------------------------------------------------------- comparison


def same(expected, found):
    if expected is None or found == "":
        return expected in (None, "") and found == ""
    if isinstance(expected, bool):
        return found == str(expected).lower()
    if isinstance(expected, (str, date)):
        return found == str(expected)
    if isinstance(expected, (Fraction, float)):
        return abs(float(found) - float(expected)) <= 1e-9 * max(1e-9, abs(float(expected)))
    return Decimal(found) == expected or "." in found and float(found) == float(expected)


def shown(value):
    if value in (None, ""):
        return "no data"
    if isinstance(value, str) and "E" in value and value.replace("E", "").replace(".", "").replace("-", "").isdigit():
        return format(Decimal(value), "f")
    return str(float(value)) if isinstance(value, Fraction) else str(value)


class Comparison:
    """Counts equal values and collects what differs."""

    def __init__(self):
        self.listed, self.differences, self.summary, self.total = [], 0, [], 0

    def relation(self, folder, name, keys, expected, left_out=()):
        """Every row and column of a relation against what was worked out, by the same keys."""
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as text:
            found = {tuple(row[k] for k in keys): row for row in csv.DictReader(text)}
        equal, different = 0, []  # what must be equal to the last digit comes first
        for key in expected.keys() - found.keys():
            different.append((False, f"{name} {' '.join(key)}: only worked out"))
        for key, row in found.items():
            if key not in expected:
                different.append((False, f"{name} {' '.join(key)}: only reported"))
                continue
            for column, value in row.items():
                if column in keys or column in left_out:
                    continue
                worked_out = expected[key].get(column, "not worked out")
                if same(worked_out, value):
                    equal += 1
                else:
                    line = f"{name} {' '.join(key)} {column}: worked out {shown(worked_out)}, reported {shown(value)}"
                    different.append((isinstance(worked_out, (Fraction, float)), line))
        self.listed += [line for _, line in sorted(different)[:8]]
        self.differences += len(different)
        self.total += equal
        self.summary.append(f"{name} {equal}")

    def end(self, least):
        """Prints what differs, of each relation at most eight values, and the number of equal ones; the exit code."""
        if self.total < least:
            self.listed.append(f"only {self.total} values compared, at least {least} wanted")
            self.differences += 1
        for line in self.listed:
            print(line)
        print(f"{', '.join(self.summary)}: {self.differences} differences")
        return 1 if self.differences else 0
