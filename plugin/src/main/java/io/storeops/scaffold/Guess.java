package io.storeops.scaffold;

import java.util.List;

/**
 * What is guessed of a shop.
 *
 * @param platform and the beginning of the store's id
 * @param languages of the site
 * @param timeZone empty where the currency does not tell
 * @param why what it is guessed from, or what is still to do about it
 */
record Guess(
    String platform, List<String> languages, String currency, String timeZone, String why) {}
