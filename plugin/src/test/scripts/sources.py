"""Where visitors come from, by the top level of the source's path, and which sources gained and lost share."""
import re
from decimal import Decimal

from figures import minus, ratio, week_id

PAID = ("付费", "付費", "广告", "廣告", "広告", "推广", "推廣", "Paid", "paid", "Ads")
# a name by which the export says that it cannot tell
UNKNOWN = re.compile(r"其[他它]([来來]源)?|其他流量|未知([来來]源)?|不明([来來]源)?|その他|流入元不明|[Oo]ther|Others|[Uu]nknown|Unassigned|"
                     r"\((other|not set|none)\)")


def weekly(shops):
    """Visitors, buyers and sales by store, week and source: the source's own line, else what is lowest below it."""
    found = {}
    for (store, end), paths in shops.sources.items():
        for source in {path[0] for path in paths}:
            lines = {p: line for p, line in paths.items() if p[0] == source}
            parents = {p[:i] + ("",) * (3 - i) for p in lines for i in (1, 2) if p[i]}
            own = lines.get((source, "", ""))
            lowest = [own] if own else [line for p, line in lines.items() if p not in parents]
            total = found.setdefault((store, week_id(end)), {}).setdefault(source, [Decimal(0)] * 3)
            for i in range(3):
                total[i] += sum(line[i] for line in lowest)
    return found


def source_week(shops):
    rows, found = {}, weekly(shops)
    weeks = [name for name, _, _ in shops.weeks]
    for (store, week), by_source in found.items():
        before = found.get((store, weeks[weeks.index(week) - 1])) if weeks.index(week) else None
        everybody, then = (sum(line[0] for line in lines.values()) if lines else 0 for lines in (by_source, before))
        for source, (visitors, buyers, amount) in by_source.items():
            share = ratio(visitors, everybody)
            old = ratio(before[source][0] if source in before else Decimal(0), then) if then else None
            rows[store, source, week] = {
                "visitors": visitors, "share": share, "previous_share": old, "share_change": minus(share, old), "paid_buyers": buyers,
                "paid_amount": amount, "paid_source": any(word in source for word in PAID),
                "unknown_source": bool(UNKNOWN.fullmatch(source.strip()))}
    return rows


def source_shift(shops):
    rows, weeks = {}, source_week(shops)
    for (store, source, week), row in weeks.items():
        together = [r for (s, _, w), r in weeks.items() if (s, w) == (store, week)]
        total = sum(r["visitors"] for r in together)
        rows[store, source, week] = {
            "visitors": row["visitors"], "total_visitors": total, "share": row["share"], "previous_share": row["previous_share"],
            "share_change": row["share_change"], "paid_share": ratio(sum(r["visitors"] for r in together if r["paid_source"]), total),
            "unknown_share": ratio(sum(r["visitors"] for r in together if r["unknown_source"]), total)}
    return rows
