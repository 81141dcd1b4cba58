"""Sales are visitors times conversion times order value: what each factor moved, refunds, and why nothing can be said.

Where all factors are positive a part is the logarithmic mean of both products times the logarithm of the factor's growth; else it
is the factor's Shapley value, as the mean over all six orders in which the factors may change. Logarithms have fifty digits.
"""
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from itertools import permutations

import goals
from figures import DAY, ratio

NAMES = ("visitors", "conversion", "order_value")
FIGURES = ("visitors", "paid_buyers", "paid_amount", "refund_amount")


class Side:
    def __init__(self, visitors, buyers, sales):
        self.visitors, self.buyers, self.sales = Fraction(visitors), Fraction(buyers), Fraction(sales)

    def wrong(self):
        if not self.visitors and self.buyers:
            return "visitors"
        return "paid_buyers" if not self.buyers and self.sales else ""

    def factors(self, other):
        """Nothing of nothing is what it is on the other side."""
        rate = ratio(self.buyers, self.visitors) if self.visitors else ratio(other.buyers, other.visitors)
        value = ratio(self.sales, self.buyers) if self.buyers else ratio(other.sales, other.buyers)
        return self.visitors, rate or Fraction(0), value or Fraction(0)


def parts(before, after):
    if all(f > 0 for f in before + after):
        return logarithmic(before, after)
    changes = [Fraction(0)] * 3
    for order in permutations(range(3)):
        now = list(before)
        for i in order:
            then = now[0] * now[1] * now[2]
            now[i] = after[i]
            changes[i] += (now[0] * now[1] * now[2] - then) / 6
    return changes


def logarithmic(before, after):
    with localcontext() as context:
        context.prec = 50
        exact = lambda f: Decimal(f.numerator) / Decimal(f.denominator)
        old, new = (exact(side[0] * side[1] * side[2]) for side in (before, after))
        mean = old if old == new else (new - old) / (new / old).ln()
        return [Fraction(mean * exact(a / b).ln()) for b, a in zip(before, after)]


def half_up(value, places):
    value = Fraction(value) * 10 ** places
    whole = abs(value) + Fraction(1, 2)
    return Decimal((whole.numerator // whole.denominator) * (1 if value > 0 else -1)).scaleb(-places)


def printed(changes, delta, places):
    """Rounded parts that add up: the largest, of equal ones the first, takes what is left."""
    rounded = [half_up(c, places) for c in changes]
    largest = max(range(3), key=lambda i: (abs(rounded[i]), -i))
    rounded[largest] += delta - sum(rounded)
    return rounded


def contribution(shops):
    rows, planned = {}, goals.goal_period(shops.plan)
    for store, members in shops.groups():
        for week, start, end in shops.weeks:
            spans = {"": (start, end), "previous": (start - 7 * DAY, end - 7 * DAY), "lastYear": (start - 364 * DAY, end - 364 * DAY)}
            figures = {name: {m: figure(shops, members, m, *span, not name) for m in FIGURES} for name, span in spans.items()}
            if end > shops.covered or not any(figures[""][m] for m in FIGURES[:3]):
                continue
            refunds = lambda f: f and f["refund_amount"] and f["refund_amount"]["exact"]
            for against in ("previous", "lastYear"):
                sides, reason = compared(figures[""], figures[against])
                add(rows, shops, (store, week, against), sides, reason, refunds(figures[""]), refunds(figures[against]))
            sides, reason, refund = to_plan(figures[""], {m: row["value"] for (s, m, k, p), row in planned.items()
                                                          if (s, k, p) == (store, "week", week)})
            add(rows, shops, (store, week, "plan"), sides, reason, refunds(figures[""]), refund)
    return rows


def figure(shops, members, metric, start, end, this):
    """By days, by an export of the whole week, and the fuller of both; nothing that begins before the data."""
    days, by_days, first = shops.of_days(members, metric, start, end)
    by_span = shops.of_span(members, metric, start, end)
    if by_days is None and by_span is None or not this and by_span is None and first > start:
        return None
    exact = by_span if by_span is not None and (by_days is None or days < 7) else by_days
    return {"days": by_days, "span": by_span, "exact": exact}


def compared(here, there):
    for metric in FIGURES[:3]:
        for figures, reason in ((here, "missing:"), (there, "missing-before:")):
            if figures[metric] is None:
                return None, reason + metric
    for basis in ("span", "days"):
        sides = [side(figures, basis) for figures in (there, here)]
        if None not in sides:
            wrong = sides[1].wrong() or sides[0].wrong()
            return (None, "contradiction:" + wrong) if wrong else (sides, "")
    return None, "no-basis:visitors"


def side(figures, basis):
    people, buyers = figures["visitors"][basis], figures["paid_buyers"][basis]
    sales = figures["paid_amount"]["exact"]
    return None if None in (people, buyers, sales) else Side(people, buyers, sales)


def to_plan(here, goal):
    """Two factors of the plan and its sales fix the third; three factors fix the sales."""
    refund = goal.get("refund_amount")
    for metric in FIGURES[:3]:
        if here[metric] is None:
            return None, "missing:" + metric, refund
    actual = side(here, "span") or side(here, "days")
    if actual is None:
        return None, "no-basis:visitors", refund
    sales, people, rate, value = (goal.get(m) and Fraction(goal[m])
                                  for m in ("paid_amount", "visitors", "conversion_rate", "revenue_per_buyer"))
    if people is None and None not in (sales, rate, value):
        people = ratio(sales, rate * value)
    if rate is None and None not in (sales, people, value):
        rate = ratio(sales, people * value)
    for metric, found in (("visitors", people), ("conversion_rate", rate), ("paid_amount", value if sales is None else sales)):
        if found is None:
            return None, "no-goal:" + metric, refund
    wanted = Side(people, people * rate, people * rate * value if sales is None else sales)
    wrong = actual.wrong() or wanted.wrong()
    return (None, "contradiction:" + wrong, refund) if wrong else ([wanted, actual], "", refund)


def add(rows, shops, key, sides, reason, refund, refund_before):
    empty = {"factor": "", "amount": None, "delta": None, "net_delta": None, "reason": reason}
    if sides is None:
        rows[(*key, "0")] = empty
        return
    before, after = sides
    places = shops.places(key[0])
    change = after.sales - before.sales
    delta = half_up(change, places)
    net = None if None in (refund, refund_before) else half_up(change - Fraction(refund) + Fraction(refund_before), places)
    amounts = printed(parts(before.factors(after), after.factors(before)), delta, places)
    for i, (name, amount) in enumerate(zip(NAMES, amounts), 1):
        rows[(*key, str(i))] = {"factor": name, "amount": amount, "delta": delta, "net_delta": net, "reason": ""}
    if net is not None:
        rows[(*key, "4")] = {"factor": "refunds", "amount": net - delta, "delta": delta, "net_delta": net, "reason": ""}
