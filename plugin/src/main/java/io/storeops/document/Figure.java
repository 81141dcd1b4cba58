package io.storeops.document;

/**
 * A printed figure that knows itself.
 *
 * @param text as shown
 * @param value unrounded plain decimal; empty for no data
 * @param address {@code store|metric|dimension|period|field}; empty for figures that are not
 *     checked
 */
public record Figure(String text, String value, String address) {

  /** No data, shown as an en dash. */
  public static Figure none() {
    return new Figure("–", "", "");
  }
}
