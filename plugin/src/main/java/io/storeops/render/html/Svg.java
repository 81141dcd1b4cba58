package io.storeops.render.html;

import java.util.List;

/**
 * Writes fluid SVG: x in percent of the width, y in pixels, so that one drawing fits phone, desktop
 * and paper while text keeps its size. Coordinates are printed with integer arithmetic: two places,
 * no locale. No inline style, since strict content policies drop it.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** Opens a drawing with its title and description; {@code id} is unique on the page. */
  static Svg open(String id, int height, String title, String description) {
    return open(id, "ch", height, title, description);
  }

  /** Opens one of a class of its own. */
  static Svg open(String id, String cssClass, int height, String title, String description) {
    Svg svg = new Svg();
    svg.out
        .append("<svg class=\"")
        .append(cssClass)
        .append("\" width=\"100%\" height=\"")
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id)
        .append("-t ")
        .append(id)
        .append("-d\"><title id=\"")
        .append(id)
        .append("-t\">")
        .append(escape(title))
        .append("</title><desc id=\"")
        .append(id)
        .append("-d\">")
        .append(escape(description))
        .append("</desc>");
    return svg;
  }

  /** Opens a small decorative drawing. */
  static Svg small(String cssClass, int height) {
    Svg svg = new Svg();
    svg.out
        .append("<svg class=\"")
        .append(cssClass)
        .append("\" width=\"100%\" height=\"")
        .append(height)
        .append("\" aria-hidden=\"true\" focusable=\"false\">");
    return svg;
  }

  /** A rectangle; x and width in percent, y and height in pixels. */
  Svg rect(String cssClass, double x, double y, double width, double height) {
    return rect(cssClass, x, y, width, height, "");
  }

  /** A rectangle that says something when pointed at. */
  Svg rect(String cssClass, double x, double y, double width, double height, String tip) {
    out.append("<rect class=\"")
        .append(cssClass)
        .append("\" x=\"")
        .append(n(x))
        .append("%\" y=\"")
        .append(n(y))
        .append("\" width=\"")
        .append(n(width))
        .append("%\" height=\"")
        .append(n(height));
    if (tip.isEmpty()) {
      out.append("\"/>");
    } else {
      out.append("\"><title>").append(escape(tip)).append("</title></rect>");
    }
    return this;
  }

  /** A straight line. */
  Svg line(String cssClass, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"")
        .append(cssClass)
        .append("\" x1=\"")
        .append(n(x1))
        .append("%\" y1=\"")
        .append(n(y1))
        .append("\" x2=\"")
        .append(n(x2))
        .append("%\" y2=\"")
        .append(n(y2))
        .append("\"/>");
    return this;
  }

  /** A point. */
  Svg circle(String cssClass, double x, double y, double radius) {
    out.append("<circle class=\"")
        .append(cssClass)
        .append("\" cx=\"")
        .append(n(x))
        .append("%\" cy=\"")
        .append(n(y))
        .append("\" r=\"")
        .append(n(radius))
        .append("\"/>");
    return this;
  }

  /** A point that says something when pointed at. */
  Svg dot(String cssClass, double x, double y, double radius, String tip) {
    out.append("<circle class=\"")
        .append(cssClass)
        .append("\" cx=\"")
        .append(n(x))
        .append("%\" cy=\"")
        .append(n(y))
        .append("\" r=\"")
        .append(n(radius))
        .append("\"><title>")
        .append(escape(tip))
        .append("</title></circle>");
    return this;
  }

  /** A diamond: a square turned inside a drawing of its own, so that it keeps its shape. */
  Svg diamond(String cssClass, double x, double y) {
    out.append("<svg x=\"")
        .append(n(x))
        .append("%\" y=\"")
        .append(n(y))
        .append("\" class=\"o\"><path class=\"")
        .append(cssClass)
        .append("\" d=\"M0-6L6 0L0 6L-6 0Z\"/></svg>");
    return this;
  }

  /** A text; anchor is {@code start}, {@code middle} or {@code end}. */
  Svg text(String cssClass, double x, double y, String anchor, String text) {
    out.append("<text class=\"")
        .append(cssClass)
        .append("\" x=\"")
        .append(n(x))
        .append("%\" y=\"")
        .append(n(y))
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\">")
        .append(escape(text))
        .append("</text>");
    return this;
  }

  /** Lines of text, the first on that height. */
  Svg lines(String cssClass, double x, double y, double step, List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    out.append("<text class=\"").append(cssClass).append("\">");
    for (int i = 0; i < lines.size(); i++) {
      out.append("<tspan x=\"")
          .append(n(x))
          .append("%\" y=\"")
          .append(n(y + i * step))
          .append("\">")
          .append(escape(lines.get(i)))
          .append("</tspan>");
    }
    out.append("</text>");
    return this;
  }

  /** The head of an arrow that points down to there, in a drawing of its own as a diamond. */
  Svg arrow(String cssClass, double x, double y) {
    out.append("<svg x=\"")
        .append(n(x))
        .append("%\" y=\"")
        .append(n(y))
        .append("\"><path class=\"")
        .append(cssClass)
        .append("\" d=\"M-5-8L5-8L0 0Z\"/></svg>");
    return this;
  }

  /** A path whose x runs from 0 to 1000 over the width, stretched without thickening the stroke. */
  Svg stretched(String cssClass, int height, String path) {
    if (!path.isEmpty()) {
      out.append("<svg width=\"100%\" height=\"")
          .append(height)
          .append("\" viewBox=\"0 0 1000 ")
          .append(height)
          .append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"")
          .append(cssClass)
          .append("\" vector-effect=\"non-scaling-stroke\" d=\"")
          .append(path)
          .append("\"/></svg>");
    }
    return this;
  }

  /** Closes it. */
  String close() {
    return out.append("</svg>").toString();
  }

  /** A number with at most two places, without locale. */
  static String n(double value) {
    long scaled = Math.round(value * 100);
    long size = Math.abs(scaled);
    long fraction = size % 100;
    String text =
        fraction == 0
            ? ""
            : fraction % 10 == 0 ? "." + fraction / 10 : (fraction < 10 ? ".0" : ".") + fraction;
    return (scaled < 0 ? "-" : "") + size / 100 + text;
  }

  /** Text as XML character data and attribute value. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
