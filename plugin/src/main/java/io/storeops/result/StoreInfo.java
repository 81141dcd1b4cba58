package io.storeops.result;

import java.util.Map;

/** A store; names by language tag, the plan's first language first. */
public record StoreInfo(String id, Map<String, String> names, String currency, String platform) {}
