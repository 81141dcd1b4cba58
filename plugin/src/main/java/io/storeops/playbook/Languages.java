package io.storeops.playbook;

import io.storeops.text.Language;
import java.util.List;

/** The languages that everything built in speaks. */
public final class Languages {
  /** By tag, in the order of the catalogue. */
  public static final List<String> ALL = Language.all().stream().map(Language::tag).toList();

  private Languages() {}
}
