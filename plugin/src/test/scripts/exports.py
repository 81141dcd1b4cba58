"""The raw exports of the example project: what each of its files says, by the headings of the back end that made it."""
import re
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

import rawfiles
from figures import touching
from rawfiles import number

# headings of Sycm and JD
DAILY = {"visitors": ("访客数", "店铺访客数"), "paid_buyers": ("支付买家数", "成交客户数"), "paid_amount": ("支付金额", "成交金额"),
         "refund_amount": ("成功退款金额", "退款金额"), "cart_users": ("加购人数", "加购客户数"), "order_buyers": ("下单买家数",)}
MONEY = ("paid_amount", "refund_amount")


def day_of(cell):
    """A day as 2026-11-09, 2026/11/9 or 20261109, that also as a number; None for a line of sums."""
    if isinstance(cell, Decimal):
        cell = str(int(cell))
    parts = re.match(r"(\d{4})[-/]?(\d{1,2})[-/]?(\d{1,2})(?!\d)", cell or "")
    return date(*map(int, parts.groups())) if parts else None


def span_of(cell):
    days = re.findall(r"\d{4}-\d{2}-\d{2}", cell or "")
    return tuple(map(date.fromisoformat, days)) if len(days) == 2 else None


class Shops:
    """All exports of the stores of a plan; a store's lie in its folder, the first word of its id."""

    def __init__(self, raw, plan, change):
        self.plan = plan
        self.currencies = {s["id"]: s["currency"] for s in plan["stores"]}
        self.days, self.spans = defaultdict(dict), defaultdict(dict)  # (store, day or span) -> figures
        self.sources, self.stock, self.sold, self.ordered = defaultdict(dict), {}, {}, defaultdict(list)
        for store in self.currencies:
            files = list(rawfiles.sheets(raw / store.split("-")[0]))
            self.read_days(store, files)
            self.read_sources(store, files)
            self.read_stock(store, files)
            self.read_products(store, files)
            self.read_orders(store, files)
        if change:
            self.change()
        days = [day for _, day in self.days]
        self.first, self.covered = min(days), max(days)
        self.begins = {}
        for (store, day), figures in self.days.items():
            for metric in (m for m, value in figures.items() if value is not None):
                self.begins[store, metric] = min(day, self.begins.get((store, metric), day))
        self.weeks = list(touching("week", self.first, self.covered))

    def read_days(self, store, files):
        for dated, sales in (("统计日期", "支付金额"), ("时间", "成交金额")):
            for _, rows in rawfiles.tables(files, dated, sales):
                if "商品ID" in rows[0] or "SKU" in rows[0]:
                    continue
                for row in rows:
                    figures = {m: number(next((row[n] for n in names if n in row), None)) for m, names in DAILY.items()}
                    figures = {m: int(v) if v is not None and m not in MONEY else v for m, v in figures.items()}
                    weeks = span_of(row.get(dated)) if isinstance(row.get(dated), str) else None
                    if weeks:
                        self.spans[store, weeks] = figures
                    elif day_of(row.get(dated)):
                        # a day stands in the shop's report and, with fewer columns, beside its trade
                        known = self.days[store, day_of(row[dated])]
                        known.update({m: v for m, v in figures.items() if v is not None or m not in known})

    def read_sources(self, store, files):
        """The period stands above the table and in the name; a file that was downloaded twice says the same twice."""
        for name, rows in rawfiles.tables(files, "一级来源", "访客数"):
            end = span_of(name.rsplit("/", 1)[-1])[1]
            for row in rows:
                path = tuple("" if row.get(n) in (None, "汇总") else row[n] for n in ("一级来源", "二级来源", "三级来源"))
                if path[0]:
                    self.sources[store, end][path] = [number(row[n]) for n in ("访客数", "支付买家数", "支付金额")]

    def read_stock(self, store, files):
        for _, rows in rawfiles.tables(files, "商品ID", "实物库存"):
            for row in rows:
                if row.get("商品ID"):
                    key = store, row["商品ID"], day_of(row["日期"])
                    units, reserved, name = self.stock.get(key, (0, 0, ""))
                    self.stock[key] = (units + int(number(row["实物库存"])), reserved + int(number(row["占用库存"])),
                                       row["商品名称"])

    def read_products(self, store, files):
        for dated, product, items, sales, visitors in (("统计日期", "商品ID", "支付件数", "支付金额", "商品访客数"),
                                                       ("时间", "SKU", "成交商品件数", "成交金额", "商品访客数")):
            for _, rows in rawfiles.tables(files, dated, product, items):
                for row in rows:
                    if day_of(row.get(dated)) and row.get(product) and row.get("商品类型") != "子商品":
                        self.sold[store, row[product], day_of(row[dated])] = [number(row[n]) for n in (items, sales, visitors)]

    def read_orders(self, store, files):
        """Titles stand for ids where an order list has none; columns of people are not looked at."""
        for _, rows in rawfiles.tables(files, "付款时间", "商品ID", "实付金额"):
            for row in rows:
                self.ordered[store, row["商品ID"], day_of(row["付款时间"])].append([number(row["数量"]), number(row["实付金额"])])
        for _, rows in rawfiles.tables(files, "订单付款时间", "宝贝标题"):
            for row in rows:
                if day_of(row.get("订单付款时间")):
                    self.ordered[store, row["宝贝标题"], day_of(row["订单付款时间"])].append(
                        [number(row["宝贝总数量"]), number(row["买家实际支付金额"])])

    def change(self):
        middle = lambda keys: sorted(keys)[len(keys) // 2]
        day = self.days[middle(self.days)]
        day["paid_amount"] += Decimal("0.01")
        day["cart_users"] += 1
        week = self.sources[middle(self.sources)]
        week[min(path for path in week if not path[1])][0] += 1
        at = middle(self.stock)
        units, reserved, name = self.stock[at]
        self.stock[at] = units + 1, reserved, name

    def places(self, store):
        currency = store[1:] if store.startswith("*") else self.currencies[store]
        return 0 if currency == "JPY" else 2

    def groups(self):
        """Every store by itself, and all of a currency together."""
        for store in self.currencies:
            yield store, [store]
        for currency in sorted(set(self.currencies.values())):
            yield "*" + currency, [s for s, c in self.currencies.items() if c == currency]

    def of_days(self, stores, metric, start, end):
        """Days with the figure, their sum, and the first day with it at all; no day, no data."""
        days = [start + timedelta(days=i) for i in range((end - start).days + 1)]
        found = [(day, self.days[s, day][metric]) for s in stores for day in days if (s, day) in self.days]
        found = [(day, value) for day, value in found if value is not None]
        first = min((self.begins[s, metric] for s in stores if (s, metric) in self.begins), default=None)
        return len({day for day, _ in found}), sum(value for _, value in found) if found else None, first

    def of_span(self, stores, metric, start, end):
        """What exports of just this span say: of several stores only where each that has the figure has such an export."""
        having = {s for s in stores if (s, metric) in self.begins or any(
            f[metric] is not None for (o, _), f in self.spans.items() if o == s)}
        found = [self.spans[s, (start, end)][metric] for s in having if (s, (start, end)) in self.spans]
        return sum(found) if having and len(found) == len(having) and None not in found else None
