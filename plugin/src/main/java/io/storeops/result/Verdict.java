package io.storeops.result;

import org.jspecify.annotations.Nullable;

/**
 * Whether the build passes.
 *
 * @param status {@code pass} or {@code fail}
 * @param failOn the least severity that fails: {@code error}, {@code warning} or {@code never}
 * @param cause null, {@code plan}, {@code data} or {@code rule}
 */
public record Verdict(String status, String failOn, @Nullable String cause) {}
