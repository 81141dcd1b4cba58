package io.storeops.yaml;

import io.storeops.diag.TextSource;

/** A value of a YAML file together with its place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, YamlBroken {

  /** Where the value starts. */
  TextSource source();

  /** What the value is, for messages: {@code the text "soon"}, {@code a list}. */
  String describe();

  /** How many values this one holds when every alias is written out, itself included. */
  int size();

  /**
   * Reports a problem at this value. Only the first problem of a place is kept: what follows from
   * it is noise.
   */
  void problem(String code, String message, String hint);
}
