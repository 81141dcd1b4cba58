#!/usr/bin/env python3
"""Works out weekly analyses of shops from their raw exports and compares them with what storeops gives.

    weeks.py RAW FOLDER [--least N] [--change-cell]

RAW is the data folder of the example project: no real shared file has visitors, carts, stock or sources over weeks, so these
exports are invented, in the shapes of Sycm and JD: workbooks (xls, xlsx), zips of them and CSV, read here with Python's standard
library. All stores and all weeks are worked out, those of all stores together (`*CNY`) too. FOLDER is the project: plan/*.yaml,
written as JSON (campaigns, products and goals of ours), and one CSV per relation: contribution, funnel_week, source_week,
source_shift and stock_cover.

`--change-cell` changes cells of each kind of export after reading, to show that a wrong cell is noticed: sales of a day by 0.01,
its carts, a source's visitors and a stock by 1.
Exit code: 0 all equal, 1 differences (listed, eight of each relation), 2 wrong use.
"""
import argparse
import json
import sys
from pathlib import Path

import contributions
import exports
import funnels
import sources
import stock
from figures import Comparison

RELATIONS = {
    "contribution": (contributions.contribution, ["store", "week", "against", "position"]),
    "funnel_week": (funnels.funnel_week, ["store", "week", "step"]),
    "source_week": (sources.source_week, ["store", "source", "week"]),
    "source_shift": (sources.source_shift, ["store", "source", "week"]),
    "stock_cover": (stock.stock_cover, ["store", "product_id", "week"]),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("raw", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("--change-cell", action="store_true")
    options = parser.parse_args()
    plan = {}
    for part in sorted((options.folder / "plan").glob("*.yaml")):
        plan.update(json.loads(part.read_text("utf-8")))
    shops = exports.Shops(options.raw, plan, options.change_cell)
    compared = Comparison()
    for name, (rows, keys) in RELATIONS.items():
        compared.relation(options.folder, name, keys, rows(shops))
    return compared.end(options.least)


if __name__ == "__main__":
    sys.exit(main())
