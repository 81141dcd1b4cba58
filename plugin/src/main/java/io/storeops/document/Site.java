package io.storeops.document;

import java.util.List;

/** All pages of a generation and the name of the page that {@code index.html} shows. */
public record Site(List<Page> pages, String home) {}
