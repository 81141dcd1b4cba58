package io.storeops.render.excel;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours as the format's schema wants them: with their opacity. */
final class Colour {
  private Colour() {}

  /** Opaque; three bytes. */
  static XSSFColor of(byte[] rgb) {
    return new XSSFColor(new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]}, null);
  }
}
