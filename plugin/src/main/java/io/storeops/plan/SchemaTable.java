package io.storeops.plan;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that comes from an {@code x-table} mark of the schema.
 *
 * @param path keys that lead to it from the file's root, or from its parent's entry
 * @param parent column that holds the parent's id; empty for a table of the root
 * @param id key that names an entry; empty when only its position does
 * @param ids kind of thing that the ids of its entries name, such as {@code role}; empty for none
 * @param everyStore whether a missing list means every store
 * @param keyForm name of the form that free keys are written in; empty for none
 */
record SchemaTable(
    String name,
    List<String> path,
    Form form,
    String parent,
    String id,
    String ids,
    boolean everyStore,
    String keyForm,
    List<SchemaColumn> columns,
    List<SchemaTable> children) {

  /** How the values are written. */
  enum Form {
    /** A list of maps. */
    ENTRIES,
    /** A list of single values, or one. */
    VALUES,
    /** A map whose keys are free and whose values are single. */
    KEYED_VALUES,
    /** A map whose keys are free and whose values are maps. */
    KEYED_ENTRIES
  }

  boolean keyed() {
    return form == Form.KEYED_VALUES || form == Form.KEYED_ENTRIES;
  }

  boolean numbered() {
    return !keyed() && (!parent.isEmpty() || id.isEmpty());
  }

  /** The key of the file that its entries stand under, {@code calendar.seasons} for nested ones. */
  String section() {
    return String.join(".", path);
  }

  /** The table as the engine sees it. */
  TableShape shape() {
    List<Column> all = new ArrayList<>();
    List<String> key = new ArrayList<>();
    if (!parent.isEmpty()) {
      all.add(Column.text(parent));
      key.add(parent);
    }
    if (numbered()) {
      all.add(Column.of("position", ValueType.INT, Unit.COUNT));
      key.add("position");
    } else if (keyed()) {
      all.add(Column.text("key"));
      key.add("key");
    } else {
      key.add(id);
    }
    columns.forEach(c -> all.add(c.column()));
    all.add(Column.of("src", ValueType.INT, Unit.COUNT));
    return new TableShape(name, all, key);
  }
}
