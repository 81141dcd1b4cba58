package io.storeops.playbook;

import io.storeops.diag.TextSource;
import java.time.LocalDate;

/**
 * A comment {@code # storeops: ignore RULE reason until DATE}: what the rule finds on this line is
 * accepted until the day. It names one rule and one line, so that nobody can switch everything off.
 *
 * @param source the line that it is about
 */
public record IgnoreComment(String rule, String reason, LocalDate until, TextSource source) {}
