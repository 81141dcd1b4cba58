package io.storeops.scaffold;

import io.storeops.templates.Templates;

/** The text of a small {@code pom.xml} with the plugin in a phase. */
public final class FirstPom {
  private FirstPom() {}

  /**
   * The text.
   *
   * @param folder the project folder's name
   * @param version of the plugin
   */
  public static String of(Templates templates, String folder, String version) {
    String id = folder.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return templates
        .text("scaffold/pom.xml")
        .replace("@artifactId@", id.isEmpty() ? "my-shop" : id)
        .replace("@version@", version);
  }
}
