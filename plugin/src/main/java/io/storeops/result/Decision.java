package io.storeops.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the manager is asked to decide.
 *
 * @param questions by language tag
 * @param costOfWaiting money per week; null for unknown
 * @param finding key of the finding behind it
 */
public record Decision(
    String id,
    String store,
    Map<String, String> questions,
    @Nullable LocalDate by,
    String owner,
    @Nullable BigDecimal costOfWaiting,
    String finding,
    String status) {}
