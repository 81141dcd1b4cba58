package io.storeops.facts;

import io.storeops.diag.Problems;
import io.storeops.table.RowSink;
import io.storeops.table.TableShape;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What all sheets are loaded with. */
record Loading(
    Decisions decisions,
    Shops shops,
    MetricCatalog metrics,
    TwiceReader twice,
    BuyerNumbers buyers,
    PartialRows parts,
    Map<String, RowSink> sinks,
    Problems problems) {

  static Loading of(
      Decisions decisions,
      Reading reading,
      Function<TableShape, RowSink> sinks,
      Problems problems) {
    Map<String, RowSink> open = new TreeMap<>();
    for (TableShape shape : reading.catalog().datasets()) {
      open.put(shape.name(), sinks.apply(shape));
    }
    return new Loading(
        decisions,
        reading.shops(),
        reading.catalog().metrics(),
        new TwiceReader(),
        new BuyerNumbers(),
        new PartialRows(),
        open,
        problems);
  }

  RowSink sink(Dataset dataset) {
    return sink(dataset.id());
  }

  RowSink sink(String dataset) {
    RowSink sink = sinks.get(dataset);
    if (sink == null) {
      throw new IllegalStateException("no sink for " + dataset);
    }
    return sink;
  }

  SourceSheet sheet(int number) {
    return decisions.sheets().get(number - 1);
  }
}
