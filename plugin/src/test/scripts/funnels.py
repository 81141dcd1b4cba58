"""Visitors, cart, order, payment, week by week: who went from step to step, and what a step costs that lets fewer through."""
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import mean, variance

from figures import minus, ratio

PEOPLE = {"visitors": "visitors", "cart": "cart_users", "order": "order_buyers", "pay": "paid_buyers"}
STEPS = ("visitors", "cart", "order", "pay")
# Student's t of 0.995 by degrees of freedom (tables)
T = {3: 5.840909, 4: 4.604095, 5: 4.032143, 6: 3.707428, 7: 3.499483}


def rounded(value, places):
    value = Fraction(value) * 10 ** places
    whole = abs(value) + Fraction(1, 2)
    return Fraction(whole.numerator // whole.denominator, 10 ** places) * (1 if value > 0 else -1)


def links(shops, store, start, end):
    """Each step from the nearest one before it that the week has; payment is always asked for."""
    known = [s for s in STEPS if any(o == store and start <= day <= end and f[PEOPLE[s]] is not None
                                     for (o, day), f in shops.days.items())]
    for step in ("cart", "order", "pay"):
        before = [s for s in STEPS[:STEPS.index(step)] if s in known]
        if before:
            yield step, before[-1]


def counted(shops, store, start, end):
    found = {}
    for step, origin in links(shops, store, start, end):
        days = [f for (o, day), f in shops.days.items() if o == store and start <= day <= end
                and f[PEOPLE[origin]] is not None and f[PEOPLE[step]] is not None]
        if days:
            entered, passed = (sum(f[PEOPLE[s]] for f in days) for s in (origin, step))
            found[step] = {"from_step": origin, "days": len(days), "basis": "visitor-days", "entered": entered, "passed": passed,
                           "rate": ratio(passed, entered), "amount": sum(f["paid_amount"] for f in days)}
    return found


def funnel_week(shops):
    rows = {}
    for store in shops.currencies:
        weeks = [(name, end, counted(shops, store, start, end)) for name, start, end in shops.weeks]
        for i, (name, end, steps) in enumerate(weeks):
            if end <= shops.covered:
                judge(rows, store, name, steps, [w[2] for w in weeks[max(0, i - 8):i]], weeks[i - 1][2] if i else {})
    return rows


def judge(rows, store, week, steps, past, previous):
    here = {}
    for step, row in steps.items():
        alike = lambda found: step in found and found[step]["from_step"] == row["from_step"]
        usual = [found[step] for found in past if alike(found) and found[step]["rate"] is not None]
        rates = [rounded(u["rate"], 9) for u in usual]
        row = dict(row, previous_rate=previous[step]["rate"] if alike(previous) else None, usual_weeks=len(usual), usual_rate=None,
                   lower=None, lost_amount=None)
        if len(usual) >= 4:
            n = len(rates)
            row["usual_rate"] = ratio(sum(u["passed"] for u in usual), sum(u["entered"] for u in usual))
            row["lower"] = float(mean(rates)) - round(T[n - 1] * (1 + 1 / n) ** 0.5, 4) * float(variance(rates)) ** 0.5
            less = minus(row["usual_rate"], row["rate"])
            if less is not None and rounded(less, 9) <= 0:
                row["lost_amount"] = Decimal(0)
            elif less is not None and row["passed"]:
                row["lost_amount"] = float(less * row["entered"] * Fraction(row["amount"]) / row["passed"])
        here[step] = row
    costs = sorted((-float(r["lost_amount"]), s) for s, r in here.items() if r["lost_amount"] is not None)
    for step, row in here.items():
        del row["amount"]
        lost = row["lost_amount"]
        row["costliest"] = None if lost is None else costs[0][1] == step and lost > 0
        row["lost_amount"] = lost if not isinstance(lost, float) else Decimal(repr(lost)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        rows[store, week, step] = row
