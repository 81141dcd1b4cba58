package io.storeops.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody promised to do.
 *
 * @param finding key of the finding behind it; empty for none
 * @param goal id of the goal that it serves; empty for none
 * @param what by language tag
 * @param owner role id; empty for none
 * @param status as the plan words it: {@code open}, {@code done} or {@code dropped}
 * @param promised money that it should bring; null for unknown
 */
public record Action(
    String id,
    String finding,
    String goal,
    Map<String, String> what,
    String owner,
    @Nullable LocalDate due,
    String status,
    @Nullable BigDecimal promised) {}
