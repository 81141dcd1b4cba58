package io.storeops.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the manager is asked to decide.
 *
 * @param questions by language tag
 * @param options what may be chosen, as the plan words it; empty when it names none
 * @param costOfWaiting money per week; null for unknown
 * @param finding key of the finding behind it
 */
public record Decision(
    String id,
    String store,
    Map<String, String> questions,
    List<String> options,
    @Nullable LocalDate by,
    String owner,
    @Nullable BigDecimal costOfWaiting,
    String finding,
    String status) {}
