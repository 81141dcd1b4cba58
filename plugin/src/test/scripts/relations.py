#!/usr/bin/env python3
"""Works out relations over order lines from a raw file and compares them with what storeops gives.

    relations.py RAW FOLDER [--least N] [--change-cell]

RAW is tmall_order_report.csv or online-retail-by-day.zip (known by their headers), FOLDER holds one CSV per relation, named
after it, with all of its columns. Nothing is shared with storeops: this reads the raw file with Python's standard library and
works everything out in loops over lists, from the definitions in the relations' own comments. Every row must be there on both
sides; money and counts must be equal, ratios to 1e-9.

The chance of a pair (`basket_pair`) is also set against Fisher's exact test, which it must never be below.

`--change-cell` adds 0.01 to the amount of one line after reading, to show that a wrong cell is noticed.
Exit code: 0 all equal, 1 differences (listed, at most 40), 2 wrong use.
"""
import argparse
import csv
import io
import math
import sys
import zipfile
from bisect import bisect_right
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from pathlib import Path

ZERO = Decimal(0)
A_UP_TO, B_UP_TO = Decimal("0.8"), Decimal("0.95")
FALLS, HIT, GROWS = Decimal("0.8"), Decimal("0.1"), Decimal("1.2")
MIX = ("base_before", "base_after", "amount_before", "amount_after", "change", "volume", "mix", "rate", "place",
       "cumulative_share", "reason")
MONDAY = date(1969, 12, 29)


class Line:
    def __init__(self, order, product, items, time, amount, buyer, region):
        self.order, self.product, self.items = order, product, items
        self.time, self.day, self.amount = time, time.date(), amount
        self.buyer, self.region = buyer, region
        self.week = week_number(self.day)


# ---------------------------------------------------------------------------------------------- raw files


def read(path):
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return [line for name in sorted(archive.namelist()) if name.endswith(".csv")
                    for line in retail(io.TextIOWrapper(archive.open(name), "utf-8", newline=""))]
    with open(path, encoding="utf-8-sig", newline="") as text:
        return list(orders(text))


def retail(text):
    for row in csv.DictReader(text):
        yield Line(row["InvoiceNo"], row["StockCode"], int(row["Quantity"]), datetime.fromisoformat(row["InvoiceDate"]),
                   int(row["Quantity"]) * Decimal(row["UnitPrice"]), row["CustomerID"], row["Country"])


def orders(text):
    """The address is personal and never read; an order that was never paid counts nowhere."""
    for row in csv.DictReader(text):
        row = {name.strip(): value for name, value in row.items()}
        if row["订单付款时间"].strip():
            yield Line(row["订单编号"], "", None, datetime.fromisoformat(row["订单付款时间"].strip()),
                       Decimal(row["买家实际支付金额"]), "", "")


# ---------------------------------------------------------------------------------------------- calendar


def week_number(day):
    return (day - MONDAY).days // 7


def week_from(number):
    return MONDAY + timedelta(weeks=number)


def week_to(number):
    return week_from(number) + timedelta(days=6)


def week_id(number):
    year, week, _ = week_from(number).isocalendar()
    return f"{year}-W{week:02d}"


def month(day):
    return day.strftime("%Y-%m")


def month_end(day):
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def ratio(part, whole):
    return None if part is None or not whole else Decimal(part) / Decimal(whole)


def minus(a, b):
    return None if a is None or b is None else a - b


class Shop:
    """The lines of the one shop and what several relations need of them."""

    def __init__(self, lines):
        self.lines = lines
        self.first, self.last = min(l.day for l in lines), max(l.day for l in lines)
        self.weeks = [w for w in range(week_number(self.first), week_number(self.last) + 1) if week_to(w) <= self.last]
        self.reported = self.weeks[-1]
        self.purchases, self.spent = buyers(lines)

        self.sales = product_sales(lines)
        self.pieces = product_pieces(lines)
        self.block = lru_cache(None)(lambda end: block(self.sales, end))
        self.classes = lru_cache(None)(lambda end: classes(self.block(end)[0]))

    def bought_until(self, buyer, day):
        days = [d for d, _ in self.purchases[buyer]]
        return days[:bisect_right(days, day)]


def buyers(lines):
    """Purchase days with their orders, and amounts by day, of every buyer who is known."""
    amounts = defaultdict(lambda: ZERO)
    for line in lines:
        if line.buyer:
            amounts[line.buyer, line.day, line.order] += line.amount
    purchases, spent = defaultdict(Counter), defaultdict(lambda: defaultdict(lambda: ZERO))
    for (buyer, day, _), amount in amounts.items():
        spent[buyer][day] += amount
        if amount > 0:
            purchases[buyer][day] += 1
    return {b: sorted(days.items()) for b, days in purchases.items()}, spent


# ---------------------------------------------------------------------------------------------- products


def product_sales(lines):
    sales = defaultdict(dict)
    for line in lines:
        if line.product:
            week = sales[line.week]
            week[line.product] = week.get(line.product, ZERO) + line.amount
    return sales


def product_pieces(lines):
    pieces = defaultdict(Counter)
    for line in lines:
        if line.product:
            pieces[line.week][line.product] += line.items
    return pieces


def least_growth(shop, product, week, growth):
    """Growth less two standard errors of its logarithm, by the pieces of both blocks; as it is where one sold none."""
    if growth is None:
        return None
    now, past = (sum(shop.pieces[w][product] for w in range(week - n - 3, week - n + 1)) for n in (0, 4))
    error = 2 * math.sqrt(1 / float(now) + 1 / float(past)) if now > 0 and past > 0 else 0.0
    return Decimal(repr(float(growth) * math.exp(-error)))


def block(sales, end):
    """Sales of four weeks by product, and how many of the weeks have any."""
    total = {}
    for week in range(end - 3, end + 1):
        for product, amount in sales.get(week, {}).items():
            total[product] = total.get(product, ZERO) + amount
    return total, sum(1 for week in range(end - 3, end + 1) if week in sales)


def classes(total):
    """Rank, share and class of each product, by falling sales and rising id."""
    everything = sum((a for a in total.values() if a > 0), ZERO)
    reached, found = ZERO, {}
    for rank, product in enumerate(sorted(total, key=lambda p: (-total[p], p)), 1):
        amount = total[product]
        before = ratio(reached, everything)
        reached += max(amount, ZERO)
        abc = "C"
        if amount > 0:
            abc = "A" if before < A_UP_TO else "B" if before < B_UP_TO else "C"
        found[product] = (rank, ratio(reached, everything), abc)
    return everything or None, found


def product_pareto(shop):
    for week in shop.weeks:
        (total, weeks), (_, old_weeks) = shop.block(week), shop.block(week - 4)
        (everything, found), (_, old_found) = shop.classes(week), shop.classes(week - 4)
        for product, (rank, cumulative, abc) in found.items():
            moves = weeks == 4 and old_weeks == 4
            before = old_found.get(product) if moves else None
            yield ("shop", product, week_id(week)), {
                "category": "", "weeks": weeks, "paid_amount": total[product], "all_amount": everything,
                "share": ratio(total[product], everything), "sales_rank": rank, "cumulative_share": cumulative, "abc": abc,
                "previous_rank": before and before[0], "rank_change": before and before[0] - rank,
                "previous_abc": (before[2] if before else "none") if moves else None,
                "category_amount": everything, "category_share": ratio(total[product], everything), "category_rank": rank}


def sales_concentration(shop):
    for week in shop.weeks:
        total, weeks = shop.block(week)
        sold = sorted(((a, p) for p, a in total.items() if a > 0), key=lambda s: (-s[0], s[1]))
        if sold:
            top = math.ceil(len(sold) / 5)
            everything, best = sum(a for a, _ in sold), sum(a for a, _ in sold[:top])
            _, found = shop.classes(week)
            yield ("shop", week_id(week)), {
                "weeks": weeks, "selling_products": len(sold), "top_products": top, "paid_amount": everything,
                "top_amount": best, "top_share": ratio(best, everything),
                "a_products": sum(1 for _, _, abc in found.values() if abc == "A"), "first_product": sold[0][1],
                "first_amount": sold[0][0], "first_share": ratio(sold[0][0], everything)}


def product_lifecycle(shop):
    sales = shop.sales
    first_week, first_sale = min(sales, default=0), {}
    for week in sorted(sales):
        for product, amount in sales[week].items():
            if amount > 0:
                first_sale.setdefault(product, week)
    stages = {}
    for week in shop.weeks:
        (now, weeks), (past, past_weeks), (older, older_weeks) = (shop.block(week - n) for n in (0, 4, 8))
        everything, _ = shop.classes(week)
        subjects = set(now) | (set(past) if weeks == 4 and week - 4 in shop.weeks else set())
        for product in subjects:
            amount = now.get(product, ZERO)
            previous = past.get(product, ZERO) if weeks == past_weeks == 4 else None
            earlier = older.get(product, ZERO) if weeks == past_weeks == older_weeks == 4 else None
            first = first_sale.get(product)
            age = week - first + 1 if first is not None and first >= first_week + 4 else None
            growth, before, share = ratio(amount, previous), ratio(previous, earlier), ratio(amount, everything)
            stages[product, week] = stage = life_stage(amount, previous, earlier, age, growth, before, share)
            yield ("shop", product, week_id(week)), {
                "weeks_on_sale": age, "paid_amount": amount, "previous_amount": previous, "earlier_amount": earlier,
                "all_amount": everything, "share": share, "growth": growth, "season": None, "growth_in_season": growth,
                "growth_low": least_growth(shop, product, week, growth),
                "growth_before": before, "stage": stage, "previous_stage": stages.get((product, week - 1)),
                "planned_stage": None, "off_plan_weeks": None}


def life_stage(amount, previous, earlier, age, growth, before, share):
    fell = growth is not None and growth <= FALLS
    if age is not None and age <= 4:
        return "new"
    if previous is None:
        return None
    if amount <= 0 and previous <= 0:
        return "out"
    if fell and previous > 0 and earlier is not None and earlier > 0 and before <= FALLS:
        return "declining"
    if fell and earlier is None:
        return None
    if share is not None and share >= HIT:
        return "hit"
    return "growing" if previous <= 0 or growth >= GROWS else "steady"


# ---------------------------------------------------------------------------------------------- customers


def year_of(shop, week):
    """Recency, orders and amount of everyone who bought in the 52 weeks up to this one."""
    start, end = week_from(week - 51), week_to(week)
    found = {}
    for buyer, days in shop.purchases.items():
        inside = [(d, n) for d, n in days if start <= d <= end]
        if inside:
            amount = sum((a for d, a in shop.spent[buyer].items() if start <= d <= end), ZERO)
            found[buyer] = ((end - inside[-1][0]).days, sum(n for _, n in inside), amount)
    return found


def fifths(values):
    """1 to 5 by the number of smaller values."""
    ordered = sorted(values)
    smaller = {}
    for place, value in enumerate(ordered):
        smaller.setdefault(value, place)
    return {value: 1 + place * 5 // len(ordered) for value, place in smaller.items()}


def customer_rfm(shop):
    for week in (shop.reported - 4, shop.reported):
        year = year_of(shop, week)
        r = fifths([-recency for recency, _, _ in year.values()])
        f = fifths([n for _, n, _ in year.values()])
        m = fifths([amount for _, _, amount in year.values()])
        cells = defaultdict(list)
        for recency, n, amount in year.values():
            cells[r[-recency], f[n], m[amount]].append((n, amount))
        everything = sum((amount for _, _, amount in year.values()), ZERO)
        for cell, members in cells.items():
            amount = sum((a for _, a in members), ZERO)
            yield ("shop", week_id(week)) + tuple(map(str, cell)), {
                "buyers": len(members), "orders": sum(n for n, _ in members), "paid_amount": amount,
                "all_buyers": len(year), "buyer_share": ratio(len(members), len(year)), "all_amount": everything,
                "amount_share": ratio(amount, everything)}


def customer_pareto(shop):
    for week in (shop.reported - 4, shop.reported):
        year = [(n, a) for _, n, a in year_of(shop, week).values() if a > 0]
        if year:
            amounts = sorted((a for _, a in year), reverse=True)
            top = math.ceil(len(year) / 5)
            once = sum(1 for n, _ in year if n == 1)
            yield ("shop", week_id(week)), {
                "buyers": len(year), "top_buyers": top, "paid_amount": sum(amounts), "top_amount": sum(amounts[:top]),
                "top_share": ratio(sum(amounts[:top]), sum(amounts)), "once_buyers": once,
                "once_share": ratio(once, len(year))}


def customer_week(shop):
    everything = defaultdict(lambda: ZERO)
    for line in shop.lines:
        everything[line.week] += line.amount
    firsts = {b: days[0][0] for b, days in shop.purchases.items()}
    for week in shop.weeks:
        start, end = week_from(week), week_to(week)
        spent = {b: [a for d, a in days.items() if start <= d <= end] for b, days in shop.spent.items()}
        spent = {b: sum(a, ZERO) for b, a in spent.items() if a}
        if not spent:
            continue
        orders = active = woken = dormant = 0
        for buyer, days in shop.purchases.items():
            past = shop.bought_until(buyer, end)
            inside = [(d, n) for d, n in days if start <= d <= end]
            orders += sum(n for _, n in inside)
            active += bool(inside)
            woken += sum(1 for a, b in zip(past, past[1:]) if b >= start and (b - a).days > 180)
            dormant += bool(past) and (end - past[-1]).days > 180
        new = {b for b, d in firsts.items() if start <= d <= end}
        known = sum(1 for d in firsts.values() if d <= end)
        amount, fresh = sum(spent.values(), ZERO), sum((a for b, a in spent.items() if b in new), ZERO)
        yield ("shop", week_id(week)), {
            "history_days": (start - shop.first).days, "orders": orders, "buyers": active, "new_buyers": len(new),
            "returning_buyers": active - len(new), "returning_buyer_share": ratio(active - len(new), active),
            "woken_buyers": woken, "buyer_amount": amount, "new_amount": fresh, "returning_amount": amount - fresh,
            "returning_share": ratio(amount - fresh, amount), "all_amount": everything[week],
            "known_share": ratio(amount, everything[week]), "known_buyers": known, "dormant_buyers": dormant,
            "dormant_share": ratio(dormant, known)}


def cohorts(shop):
    found = defaultdict(list)
    for buyer, days in shop.purchases.items():
        found[month(days[0][0])].append(buyer)
    return found


def customer_cohort(shop):
    months = sorted({month(d) for days in shop.spent.values() for d in days})
    calendar = []
    day = shop.first.replace(day=1)
    while day <= shop.last:
        calendar.append(month(day))
        day = month_end(day) + timedelta(days=1)
    for cohort, members in cohorts(shop).items():
        for seen in (m for m in months if m >= cohort):
            first = date.fromisoformat(seen + "-01")
            active = sum(1 for b in members if any(month(d) == seen for d, _ in shop.purchases[b]))
            amount = sum((a for b in members for d, a in shop.spent[b].items() if month(d) == seen), ZERO)
            since = calendar.index(seen) - calendar.index(cohort)
            yield ("shop", cohort, str(since)), {
                "month": seen, "complete": shop.first <= first and month_end(first) <= shop.last,
                "first_month": cohort == months[0], "buyers": len(members), "active_buyers": active,
                "retention": ratio(active, len(members)), "paid_amount": amount}


def repurchase(shop):
    by_cohort = cohorts(shop)
    last = max((days[-1][0] for days in shop.purchases.values()), default=None)
    rates = {}
    for cohort in sorted(by_cohort):
        members = by_cohort[cohort]
        end = month_end(date.fromisoformat(cohort + "-01"))
        pauses = [(d[1][0] - d[0][0]).days for d in (shop.purchases[b] for b in members) if len(d) > 1]
        row = {"first_month": cohort == min(by_cohort), "buyers": len(members)}
        for limit in (30, 60, 90):
            again = sum(1 for p in pauses if p <= limit) if end + timedelta(days=limit) <= last else None
            row[f"again_{limit}"], row[f"rate_{limit}"] = again, ratio(again, len(members))
        rates[cohort] = row["rate_90"]
        row["previous_rate_90"] = rates.get(month(date.fromisoformat(cohort + "-01") - timedelta(days=1)))
        yield ("shop", cohort), row


# ---------------------------------------------------------------------------------------------- orders


def above_chance(n, few, many, k, round_to=None):
    """Baskets above chance in standard deviations; None where there is nothing to deviate, the least of all when ranked."""
    deviation = math.sqrt(Fraction(few * many * (n - few) * (n - many), n * n * (n - 1)))
    if not deviation:
        return None if round_to is None else -1e9
    z = (k - few * many / n) / deviation
    return z if round_to is None else round(z, round_to)


def basket_pair(shop):
    baskets = defaultdict(set)
    for line in shop.lines:
        if shop.reported - 12 <= line.week <= shop.reported and line.amount > 0 and (line.items is None or line.items > 0):
            baskets[line.order].add(line.product)
    sold = Counter(p for products in baskets.values() for p in products if p)
    best = sorted((p for p, n in sold.items() if n >= 20), key=lambda p: (-sold[p], p))[:200]
    chosen = set(best)
    together = Counter()
    for products in baskets.values():
        together.update(combinations(sorted(products & chosen), 2))
    n, tested = len(baskets), len(best) * (len(best) - 1) // 2
    rank = {pair: place for place, pair in enumerate(sorted(
        (pair for pair, k in together.items() if k >= 20),
        key=lambda pair: (-above_chance(n, sold[pair[0]], sold[pair[1]], together[pair], round_to=9), pair)), 1)}
    for pair, k in together.items():
        if k < 20:
            continue
        few, many = sorted(sold[p] for p in pair)
        q, p = ratio(k, few), ratio(many, n)
        chance = min(1.0, tested * hoeffding(few, float(q), float(p)))
        fisher = tested * exact_test(n, few, many, k)
        if chance < min(1.0, fisher) * (1 - 1e-9):
            raise SystemExit(f"{pair}: the bound {chance} is below Fisher's exact test {fisher}")
        for product, other in (pair, pair[::-1]):
            yield ("shop", week_id(shop.reported), product, other), {
                "baskets": n, "product_baskets": sold[product], "other_baskets": sold[other], "pair_baskets": k,
                "support": ratio(k, n), "confidence": ratio(k, sold[product]), "lift": ratio(k * n, few * many),
                "z": above_chance(n, few, many, k), "tested_pairs": tested, "chance": chance,
                "pair_rank": rank[pair]}


def hoeffding(count, q, p):
    if q <= p:
        return 1.0
    divergence = q * math.log(q / p) + ((1 - q) * math.log((1 - q) / (1 - p)) if q < 1 else 0.0)
    return math.exp(-count * divergence)


def exact_test(n, few, many, k):
    """Chance of k or more of the many among the few, hypergeometric; the terms from the mode on shrink fast."""
    choose = lambda a, b: math.lgamma(a + 1) - math.lgamma(b + 1) - math.lgamma(a - b + 1)
    term = math.exp(choose(many, k) + choose(n - many, few - k) - choose(n, few))
    total = 0.0
    for i in range(k, few + 1):
        total += term
        term *= (many - i) * (few - i) / ((i + 1) * (n - many - few + i + 1))
        if term < total * 1e-17:
            break
    return total


def sales_hour(shop):
    clocked = {l.day for l in shop.lines if (l.time.hour, l.time.minute) != (0, 0)}
    weekly = defaultdict(lambda: defaultdict(lambda: [set(), ZERO]))
    for line in shop.lines:
        if line.day in clocked:
            cell = weekly[line.week][line.day.isoweekday(), line.time.hour]
            cell[0].add(line.order)
            cell[1] += line.amount
    for week in range(shop.reported - 12, shop.reported + 1):
        span = [w for w in range(week - 7, week + 1) if w in weekly]
        if not span or week < week_number(shop.first):
            continue
        cells = {}
        for cell in ((d, h) for d in range(1, 8) for h in range(24)):
            found = [(w, weekly[w][cell]) for w in span if cell in weekly[w]]
            cells[cell] = [sum(len(c[0]) for _, c in found), sum((c[1] for _, c in found), ZERO),
                           sum(len(c[0]) for w, c in found if w > week - 4),
                           sum((c[1] for w, c in found if w > week - 4), ZERO),
                           not found or any(w > week - 4 for w, _ in found)]
        orders, amount = sum(c[0] for c in cells.values()), sum(c[1] for c in cells.values())
        ranks = sorted(cells, key=lambda c: (-cells[c][1], -cells[c][0], c))
        for rank, cell in enumerate(ranks, 1):
            found = cells[cell]
            yield ("shop", week_id(week), str(cell[0]), str(cell[1])), {
                "weeks": len(span), "orders": found[0], "paid_amount": found[1], "all_orders": orders,
                "order_share": ratio(found[0], orders), "all_amount": amount, "share": ratio(found[1], amount),
                "hour_rank": rank, "recent_orders": found[2], "recent_amount": found[3]}


def bills(lines):
    """What orders paid: their sum, and the sum of their squares."""
    found = defaultdict(lambda: ZERO)
    for line in lines:
        found[line.order or id(line)] += line.amount
    return sum(found.values(), ZERO), sum((b * b for b in found.values()), ZERO)


def deviations(region, week, past):
    """The change of a share of money over its standard error: each order pulls it by its amount times its distance from it."""
    parts = []
    for weeks in ([week], past):
        total = sum((b[0] for w in weeks for b in w.values()), ZERO)
        every = sum((b[1] for w in weeks for b in w.values()), ZERO)
        own = sum((w[region][0] for w in weeks if region in w), ZERO)
        squares = sum((w[region][1] for w in weeks if region in w), ZERO)
        if not total:
            return None
        share = own / total
        parts.append((share, ((1 - share) ** 2 * squares + share ** 2 * (every - squares)) / total ** 2))
    (now, of_now), (usual, of_usual) = parts
    error = float(of_now + of_usual) ** 0.5
    return float(now - usual) / error if error else None


def region_week(shop):
    weekly = defaultdict(lambda: defaultdict(list))
    for line in shop.lines:
        if line.region:
            weekly[line.week][line.region].append(line)
    amount = lambda week, region: sum((l.amount for l in weekly[week].get(region, [])), ZERO)
    total = {w: sum((l.amount for lines in regions.values() for l in lines), ZERO) for w, regions in list(weekly.items())}
    bill = {w: {r: bills(lines) for r, lines in regions.items()} for w, regions in list(weekly.items())}
    for week in (w for w in shop.weeks if w in total):
        past = [w for w in range(week - 4, week) if w in total]
        known = any(l.buyer for lines in weekly[week].values() for l in lines)
        rows = {}
        for region in set().union(*(weekly[w] for w in past + [week])):
            share = ratio(amount(week, region), total[week])
            before = ratio(amount(week - 1, region), total[week - 1]) if week - 1 in total else None
            usual = ratio(sum((amount(w, region) for w in past), ZERO), sum(total[w] for w in past)) if len(past) == 4 else None
            z = deviations(region, bill[week], [bill[w] for w in past]) if len(past) == 4 else None
            lines = weekly[week].get(region, [])
            people = len({l.buyer for l in lines if l.buyer})
            rows[region] = {
                "orders": len({l.order for l in lines}), "buyers": (people or None) if lines else 0 if known else None,
                "paid_amount": amount(week, region), "all_amount": total[week], "share": share, "previous_share": before,
                "share_change": minus(share, before), "usual_share": usual, "usual_change": minus(share, usual),
                "change_z": z}
        for rank, region in enumerate(sorted(rows, key=lambda r: (-rows[r]["paid_amount"], r)), 1):
            yield ("shop", region, week_id(week)), dict(rows[region], region_rank=rank)


# ---------------------------------------------------------------------------------------------- mix and rate


def half_up(value, places):
    """What a tie owes to a repeating decimal is cut off first."""
    tie = Decimal(1).scaleb(-places - 6)
    return value.quantize(tie, ROUND_HALF_UP).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def printed(parts, whole):
    """Rounded parts that add up to the whole: the first of the largest takes the rest."""
    rounded = [half_up(p, 2) for p in parts]
    largest = max(range(len(rounded)), key=lambda i: (abs(rounded[i]), -i))
    rounded[largest] += whole - sum(rounded)
    return rounded


def product_weeks(lines):
    weeks = defaultdict(lambda: defaultdict(lambda: [0, ZERO]))
    for line in lines:
        if line.product:
            cell = weeks[line.week][line.product]
            cell[0] += line.items
            cell[1] += line.amount
    return weeks


def mix_parts(names, before, after):
    """Volume, and mix and rate of each name, from the table of both sides; None where items are no measure."""
    sums = []
    for side in (before, after):
        sums.append(Decimal(sum(items for items, _ in side.values())))
        if sums[-1] <= 0 and any(items for items, _ in side.values()):
            return None
    then, now = sums
    table, loose = [], []
    for name in names:
        (b0, a0), (b1, a1) = before.get(name, (0, ZERO)), after.get(name, (0, ZERO))
        r0, r1 = a0 / b0 if b0 else None, a1 / b1 if b1 else None
        r0, r1 = r0 if b0 else (r1 if b1 else ZERO), r1 if b1 else (r0 if b0 else ZERO)
        s0, s1 = b0 / then if then else None, b1 / now if now else None
        s0, s1 = s0 if then else (s1 if now else ZERO), s1 if now else (s0 if then else ZERO)
        table.append((s0, s1, r0, r1))
        loose.append((ZERO if b1 else a1) - (ZERO if b0 else a0))
    rate = sum(s0 * r0 + s1 * r1 for s0, s1, r0, r1 in table) / 2
    base = (then + now) / 2
    return ((now - then) * rate,
            [base * (s1 - s0) * ((r0 + r1) / 2 - rate) for s0, s1, r0, r1 in table],
            [base * (s0 + s1) / 2 * (r1 - r0) + extra for (s0, s1, r0, r1), extra in zip(table, loose)])


def mix_effect(shop):
    """Of products: no plan names a line, no export a source, and there is one store."""
    weeks = product_weeks(shop.lines)
    for week in shop.weeks:
        for against, back in (("previous", 1), ("lastYear", 52)):
            before = weeks.get(week - back) if week_from(week - back) >= shop.first else None
            if week in weeks and week_from(week) >= shop.first:
                for member, row in mix_rows(before, weeks[week]):
                    yield ("shop", week_id(week), against, "product", member), dict(row, basis="items")


def mix_rows(before, after):
    names = sorted({*(before or {}), *after})
    parts = mix_parts(names, before, after) if before else None
    if parts is None:
        yield "", dict.fromkeys(MIX, None) | {
            "reason": "contradiction:paid_items" if before else "missing-before:paid_items"}
        return
    volume, mixes, rates = parts
    both = [(before.get(n, (0, ZERO)), after.get(n, (0, ZERO))) for n in names]
    sides = [sum(column) for column in zip(*[(b0, b1, a0, a1) for (b0, a0), (b1, a1) in both])]
    whole = half_up(sides[3] - sides[2], 2)
    volume, mix, rate = printed([volume, sum(mixes), sum(rates)], whole)
    yield "", dict(zip(MIX, [*sides, whole, volume, mix, rate, None, None, ""]))
    mixes, rates = printed(mixes, mix), printed(rates, rate)
    changes = [abs(a1 - a0) for (_, a0), (_, a1) in both]
    moved, reached = sum(changes), ZERO
    for place, i in enumerate(sorted(range(len(names)), key=lambda i: (-changes[i], i)), 1):
        (b0, a0), (b1, a1) = both[i]
        reached += changes[i]
        yield names[i], dict(zip(MIX, [b0, b1, a0, a1, half_up(a1 - a0, 2), None, mixes[i], rates[i], place,
                                       ratio(reached, moved), ""]))


# ---------------------------------------------------------------------------------------------- comparison

KEYS = {
    "product_pareto": ["store", "product_id", "week"],
    "sales_concentration": ["store", "week"],
    "product_lifecycle": ["store", "product_id", "week"],
    "customer_week": ["store", "week"],
    "customer_rfm": ["store", "week", "r", "f", "m"],
    "customer_pareto": ["store", "week"],
    "customer_cohort": ["store", "cohort", "months_since"],
    "repurchase": ["store", "cohort"],
    "basket_pair": ["store", "week", "product_id", "other_id"],
    "sales_hour": ["store", "week", "day_of_week", "hour"],
    "region_week": ["store", "region", "week"],
    "mix_effect": ["store", "week", "against", "dimension", "member"],
}
# names are one of several spellings of the raw file; roles come from the plan
RATIOS = {"growth", "growth_in_season", "growth_low", "growth_before", "retention", "rate_30", "rate_60", "rate_90", "previous_rate_90", "support",
          "confidence", "lift"}
NOT_COMPARED = {"product_name", "other_name", "first_name", "role"}


def equal(column, expected, found):
    if expected is None or found == "":
        return expected in (None, "") and found == ""
    if isinstance(expected, bool):
        return found == str(expected).lower()
    if isinstance(expected, str):
        return found == expected
    if isinstance(expected, float) or column in RATIOS or column.endswith(("share", "change")) and column not in ("rank_change", "change"):
        return abs(float(found) - float(expected)) <= 1e-9 * max(1e-9, abs(float(expected)))
    return Decimal(found) == expected


def compare(name, expected, path):
    """The number of equal values and what differs."""
    with open(path, encoding="utf-8", newline="") as text:
        rows = csv.reader(text)
        header = next(rows)
        keys = [header.index(k) for k in KEYS[name]]
        columns = [(i, c) for i, c in enumerate(header) if c not in KEYS[name] and c not in NOT_COMPARED]
        found = {tuple(row[k] for k in keys): row for row in rows}
    same, differences = 0, []
    for key in expected.keys() - found.keys():
        differences.append(f"{name} {key}: only worked out")
    for key, row in found.items():
        if key not in expected:
            differences.append(f"{name} {key}: only reported")
            continue
        for at, column in columns:
            value = expected[key].get(column, "not worked out")
            if equal(column, value, row[at]):
                same += 1
            else:
                differences.append(f"{name} {key} {column}: worked out {value}, reported {row[at] or 'no data'}")
    differences.sort()
    return same, differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("raw", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("--change-cell", action="store_true")
    options = parser.parse_args()
    lines = read(options.raw)
    if options.change_cell:
        paid = [l for l in lines if l.amount > 0]
        paid[len(paid) // 2].amount += Decimal("0.01")
    shop, total, differences, summary = Shop(lines), 0, [], []
    for name in KEYS:
        same, different = compare(name, dict(globals()[name](shop)), options.folder / f"{name}.csv")
        total += same
        differences += different
        summary.append(f"{name} {same}")
    if total < options.least:
        differences.append(f"only {total} values compared, at least {options.least} wanted")
    for difference in differences[:40]:
        print(difference)
    print(f"{', '.join(summary)}: {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
