package io.storeops.render.html;

import io.storeops.document.Page;
import java.util.List;
import java.util.Map;

/**
 * What was written of a site.
 *
 * @param pages how many there are
 * @param carried how many files were taken over from the last generation
 * @param reported the first pages of the reported week by path of the language, in their order
 * @param ledger what the next run has to be given
 */
public record RenderedSite(
    int pages, int carried, Map<String, List<Page>> reported, byte[] ledger) {}
