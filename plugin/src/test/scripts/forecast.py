"""Weekly forecasts computed a second time, from the raw file and the words of the definition.

usage: forecast.py walmart FILE | retail FILE
prints: series,origin,ahead,value,low,high for rolling origins; an empty cell is no data.

Definition: a forecast h weeks ahead is last year's week times (the last k weeks / the same weeks a year ago) ** d, with k in
4, 8, 13 and d in 0.5, 0.75, 1; or an exponentially smoothed level with a in 0.1, 0.2, 0.3, 0.5, 0.7, 0.9 from the fifth week
on. At an origin the way is taken whose mean absolute error over 1, 2, 4 and 8 weeks ahead was least in the past, compared
where the slowest of the yearly ways (13 weeks) had a forecast; before that has 20 errors, among the levels alone, with at
least 8 errors. The interval is value / e and value * e, where ln e is the ceil(0.8 (n + 1))-th smallest of the past errors
|ln(actual / forecast)| of that way at that distance; at least 8 are needed.
"""
import collections
import csv
import datetime
import io
import math
import sys
import zipfile

YEAR = 52
JUDGED = (1, 2, 4, 8)


def known(x):
    return x is not None


def yearly(y, k, d):
    def at(s, h):
        if s < YEAR + k - 1 or s + h - YEAR < 0 or s + h - YEAR > s:
            return None
        both = [(y[i], y[i - YEAR]) for i in range(s - k + 1, s + 1) if known(y[i]) and known(y[i - YEAR])]
        now, before = sum(b[0] for b in both), sum(b[1] for b in both)
        base = y[s + h - YEAR]
        return base * (now / before) ** d if now > 0 and before > 0 and known(base) else None
    return at


def level(y, a):
    def at(s, h):
        seen = [v for v in y[: s + 1] if known(v)]
        if len(seen) <= 4:
            return None
        value = seen[0]
        for v in seen[1:]:
            value += a * (v - value)
        return value
    return at


def cached(way):
    memory = {}
    def at(s, h):
        if (s, h) not in memory:
            memory[s, h] = way(s, h)
        return memory[s, h]
    return at


def errors(way, y, t, where):
    found = []
    for h in JUDGED:
        for s in range(0, t - h + 1):
            forecast = way(s, h)
            if known(forecast) and known(y[s + h]) and where(s, h):
                found.append(abs(y[s + h] - forecast))
    return found


def choose(y, t, seasons, levels):
    slowest = seasons[-1]
    there = lambda s, h: known(slowest(s, h))
    if len(errors(slowest, y, t, there)) >= 20:
        ways, where, least = seasons + levels, there, 20
    else:
        ways, where, least = levels, lambda s, h: True, 8
    scored = [(e, w) for e, w in ((errors(w, y, t, where), w) for w in ways) if e]
    best = min(scored, key=lambda s: sum(s[0]) / len(s[0]))
    return best[1] if len(best[0]) >= least or where is there else None


def outlook(y, t, h, seasons, levels):
    way = choose(y, t, seasons, levels)
    value = way(t, h)
    past = []
    for s in range(0, t - h + 1):
        forecast, actual = way(s, h), y[s + h]
        if known(forecast) and known(actual) and forecast > 0 and actual > 0:
            past.append(abs(math.log(actual / forecast)))
    if len(past) < 8 or value <= 0:
        return value, None, None
    past.sort()
    e = math.exp(past[min(math.ceil(0.8 * (len(past) + 1)), len(past)) - 1])
    return value, value / e, value * e


def walmart(path):
    stores = collections.defaultdict(list)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            day = datetime.datetime.strptime(row["Date"], "%d/%m/%y").date()
            stores[int(row["Store"])].append((day, float(row["Weekly_Sales"])))
    for store in sorted(stores):
        yield store, [v for _, v in sorted(stores[store])], range(103, 135, 4)


def retail(path):
    weeks = collections.defaultdict(float)
    archive = zipfile.ZipFile(path)
    for name in sorted(n for n in archive.namelist() if n.endswith(".csv")):
        day = datetime.date.fromisoformat(name.rsplit("/", 1)[-1][:-4])
        with archive.open(name) as file:
            for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
                weeks[day - datetime.timedelta(day.weekday())] += float(row["Quantity"]) * float(row["UnitPrice"])
    week, series = min(weeks), []
    while week < datetime.date(2011, 12, 5):
        series.append(weeks.get(week))
        week += datetime.timedelta(7)
    yield 1, series, range(20, 45)


def main():
    for name, y, origins in {"walmart": walmart, "retail": retail}[sys.argv[1]](sys.argv[2]):
        # a way looks at nothing after its own week, so one serves all origins
        seasons = [cached(yearly(y, k, d)) for k in (4, 8, 13) for d in (0.5, 0.75, 1)]
        levels = [cached(level(y, a)) for a in (0.1, 0.2, 0.3, 0.5, 0.7, 0.9)]
        for t in origins:
            for h in (1, 4, 8):
                cells = outlook(y, t, h, seasons, levels)
                print(name, t, h, *("" if c is None else repr(c) for c in cells), sep=",")


main()
