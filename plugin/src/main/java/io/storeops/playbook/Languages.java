package io.storeops.playbook;

import java.util.List;

/** The languages that everything built in speaks. */
public final class Languages {
  /** By tag, in the order of the catalogue. */
  public static final List<String> ALL = List.of("zh-CN", "zh-TW", "ja", "en");

  private Languages() {}
}
