package io.storeops.facts;

import io.storeops.result.SourceInfo;
import io.storeops.sheet.Cell;
import io.storeops.sheet.SheetHandler;
import io.storeops.sheet.SheetHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second pass over one file, whose sheets come in the order of the first. */
final class FileLoadReader implements SheetHandler {
  private final Loading loading;
  private final List<SourceSheet> sheets;
  private final List<SourceInfoBuilder> infos = new ArrayList<>();
  private @Nullable SheetLoadBuilder load;
  private @Nullable RowKindsReader kinds;

  FileLoadReader(Loading loading, List<SourceSheet> sheets) {
    this.loading = loading;
    this.sheets = sheets;
  }

  /** One per sheet. */
  List<SourceInfo> read() {
    if (sheets.stream().anyMatch(s -> s.context() != null)) {
      sheets.get(0).file().read(this, loading.problems());
    }
    for (int i = infos.size(); i < sheets.size(); i++) {
      infos.add(new SourceInfoBuilder(sheets.get(i)));
    }
    return infos.stream().map(SourceInfoBuilder::build).toList();
  }

  @Override
  public boolean start(SheetHead head) {
    SourceSheet sheet = sheets.get(infos.size());
    SourceInfoBuilder info = new SourceInfoBuilder(sheet);
    infos.add(info);
    load = sheet.used() ? new SheetLoadBuilder(loading, sheet, info) : null;
    kinds = sheet.context() == null ? null : new RowKindsReader(sheet.sheet());
    return kinds != null;
  }

  @Override
  public void row(int number, List<Cell> cells) {
    if (load != null) {
      load.row(number, cells);
    } else if (kinds != null && kinds.of(cells) != RowKindsReader.Kind.BLANK) {
      SourceInfoBuilder info = infos.get(infos.size() - 1);
      info.read();
      info.leftOut("row of a sheet that is left out", 1);
    }
  }

  @Override
  public void end() {
    if (load != null) {
      load.end();
    }
  }
}
