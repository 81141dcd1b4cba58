package io.storeops.render.html;

/** Links between pages that work from a file system: relative, with the file's name. */
final class RelativeLink {
  private RelativeLink() {}

  /** From a page's path to a target path; an anchor stays. */
  static String from(String page, String target) {
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : target.substring(hash);
    String path = hash < 0 ? target : target.substring(0, hash);
    if (path.equals(page)) {
      return anchor.isEmpty() ? page.substring(page.lastIndexOf('/') + 1) : anchor;
    }
    String[] here = page.split("/", -1);
    String[] there = path.split("/", -1);
    int common = 0;
    while (common < here.length - 1
        && common < there.length - 1
        && here[common].equals(there[common])) {
      common++;
    }
    StringBuilder link = new StringBuilder("../".repeat(here.length - 1 - common));
    for (int i = common; i < there.length; i++) {
      link.append(i > common ? "/" : "").append(there[i]);
    }
    return link + anchor;
  }
}
