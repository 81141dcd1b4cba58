package io.storeops.facts;

import io.storeops.diag.StoreOpsException;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part {@code form:} of a dataset's file. */
final class FormFile {
  private static final int LONGEST = 200;

  private final String dataset;
  private final List<FactColumn> columns;

  FormFile(String dataset, List<FactColumn> columns) {
    this.dataset = dataset;
    this.columns = columns;
  }

  FormDesign read(YamlMap form) {
    YamlMap map = form.map("columns").orElseThrow();
    List<FormField> fields = new ArrayList<>();
    map.keys().forEach(k -> fields.add(field(k, map.map(k).orElseThrow())));
    int version = form.whole("version").orElse(1L).intValue();
    return new FormDesign(
        version,
        form.whole("oldest").orElse((long) version).intValue(),
        form.requiredText("every"),
        text(form, "by"),
        text(form, "about"),
        form.text("fill", ""),
        fields);
  }

  private FormField field(String name, YamlMap map) {
    FactColumn column =
        columns.stream()
            .filter(c -> c.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new StoreOpsException("The form of " + dataset + " has no column " + name));
    boolean ratio = column.column().unit() == Unit.RATIO;
    @Nullable BigDecimal most = map.decimal("most").orElse(ratio ? BigDecimal.ONE : null);
    return new FormField(
        column,
        text(map, "names"),
        text(map, "help"),
        map.flag("needed", false),
        map.text("from", ""),
        words(map),
        map.flag("open", false),
        map.flag("anyDay", false),
        map.decimal("least").orElse(BigDecimal.ZERO),
        most,
        map.whole("longest").orElse((long) LONGEST).intValue());
  }

  private static Plan.Text text(YamlMap map, String key) {
    return new Plan.Text(map.languages(key, "en"));
  }

  private static Map<String, List<String>> words(YamlMap map) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    map.map("words").ifPresent(w -> w.keys().forEach(k -> words.put(k, w.texts(k))));
    return words;
  }
}
