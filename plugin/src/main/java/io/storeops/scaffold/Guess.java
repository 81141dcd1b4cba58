package io.storeops.scaffold;

import java.util.List;

/**
 * What is guessed of a shop.
 *
 * @param platform and the beginning of the store's id
 * @param languages of the site
 * @param timeZone empty where the currency does not tell
 * @param from what it is guessed from, a phrase; empty when it is only an example
 */
record Guess(
    String platform, List<String> languages, String currency, String timeZone, String from) {}
