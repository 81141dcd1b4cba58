package io.storeops.yaml;

import io.storeops.diag.TextSource;

/** Stands for a value that could not be read; its problem is reported already. */
record YamlBroken(TextSource source) implements YamlNode {

  @Override
  public String describe() {
    return "a broken value";
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void problem(String code, String message, String hint) {
    // reported when it was read
  }
}
