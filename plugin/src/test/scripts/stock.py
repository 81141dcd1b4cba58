"""How many days the stock lasts: the last count of a week, less what is reserved and what campaigns will take, by usual sales."""
from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction

from figures import DAY, ratio, week_from, week_id


def sales(shops):
    """Items, money and visitors by store, day and product: the product list, and the orders of days without one."""
    found, listed = defaultdict(dict), {(store, day) for store, _, day in shops.sold}
    for (store, product, day), line in shops.sold.items():
        found[store, day][product] = line
    for (store, title, day), lines in shops.ordered.items():
        if (store, day) not in listed:
            found[store, day][title] = [sum(n for n, _ in lines), sum(a for _, a in lines), None]
    return found


def coming(shops):
    """Units that campaigns are expected to sell, by store, product and the Monday of the week that they begin in."""
    units = defaultdict(Decimal)
    for campaign in shops.plan.get("campaigns", []):
        start = week_from(date.fromisoformat(campaign["window"]["from"]))
        for store in campaign.get("stores") or shops.currencies:
            for item in campaign.get("items", []):
                units[store, item["product"], start] += Decimal(str(item.get("expectedUnits", 0)))
    return units


def stock_cover(shops):
    rows, sold, planned = {}, sales(shops), coming(shops)
    products = {p["id"]: p for p in shops.plan.get("products", [])}
    last = {}
    for store, product, day in sorted(shops.stock):
        last[store, product, week_from(day)] = day
    for (store, product, monday), day in last.items():
        units, reserved, name = shops.stock[store, product, day]
        span = [(d, sold[store, d]) for d in (monday - 21 * DAY + i * DAY for i in range(28)) if (store, d) in sold]
        usual = [sum((lines[product][i] for _, lines in span if product in lines), Decimal(0)) for i in (0, 1)]
        items, amount = (ratio(u, len(span)) for u in usual)
        seen = [lines[product][2] for d, lines in span if d >= monday and product in lines and lines[product][2] is not None]
        known = products.get(product, {})
        known = known if known.get("store", store) == store else {}
        lead = known.get("leadDays")
        wanted = sum((planned[store, product, monday + 7 * i * DAY] for i in range(1, 5)), Decimal(0))
        available = units - reserved
        cover = ratio(Fraction(available) - Fraction(wanted), items) if items else None
        level = known.get("warningLevel")
        if level is None and items is not None and lead is not None:
            level = int(items * (lead + 7) + Fraction(1, 2))
        rows[store, product, week_id(monday)] = {
            "product_name": known.get("name", {}).get("en") or name or product,
            "role": known.get("role", "regular") if known else "", "available": available, "warning_level": level, "lead_days": lead, "usual_items": items, "coming_units": wanted, "cover_days": cover,
            "product_visitors": sum(seen) if seen else None, "lost_amount": lost(lead, cover, amount)}
    return rows


def lost(lead, cover, amount):
    """What is not sold between the day that the stock runs out and the one on which new goods can be there."""
    if lead is None or cover is None or cover >= lead or lead == 0 and cover <= 0:
        return None
    value = (lead - max(cover, Fraction(0))) * amount * 10000 + Fraction(1, 2)
    return Decimal(value.numerator // value.denominator).scaleb(-4)
