"""Order lines of real files, with nothing but what their own headings say."""
import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

from figures import Daily, sums


def lines(path, stores):
    """Lines of an order file: store, day, and what of order, items, amount, refund and buyer the file has."""
    names = {n: s["id"] for s in stores for n in (str(s["id"]), *s.get("name", {}).values())}
    only = stores[0]["id"]
    for row in rows(path):
        row = {name.strip(): value for name, value in row.items()}
        if "InvoiceNo" in row:
            items = int(row["Quantity"])
            yield {"store": only, "day": date.fromisoformat(row["InvoiceDate"][:10]), "order": row["InvoiceNo"], "paid_items": items,
                   "paid_amount": items * Decimal(row["UnitPrice"]), "buyer": row["CustomerID"]}
        elif "订单付款时间" in row:
            # the address is personal and never looked at; an order that was never paid counts nowhere
            if row["订单付款时间"].strip():
                yield {"store": only, "day": date.fromisoformat(row["订单付款时间"].strip()[:10]), "order": row["订单编号"],
                       "paid_amount": Decimal(row["买家实际支付金额"]), "refund_amount": Decimal(row["退款金额"])}
        elif "売上" in row:
            yield {"store": names[row["店舗"]], "day": date.fromisoformat(row["日付"]), "paid_amount": Decimal(row["売上"])}
        else:
            day, month, year = row["Date"].split("/")
            yield {"store": names[row["Store"]], "day": date(2000 + int(year), int(month), int(day)),
                   "paid_amount": Decimal(row["Weekly_Sales"])}


def rows(path):
    if path.suffix != ".zip":
        with open(path, encoding="utf-8-sig", newline="") as text:
            yield from csv.DictReader(text)
        return
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".csv"):
                yield from csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8", newline=""))


def daily(path, plan, change):
    found = list(lines(path, plan["stores"]))
    if change:
        paid = [line for line in found if line["paid_amount"] > 0]
        paid[len(paid) // 2]["paid_amount"] += Decimal("0.01")
    return Daily(sums(found), {s["id"]: s["currency"] for s in plan["stores"]})
