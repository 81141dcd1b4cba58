package io.storeops.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do: what the plan promises, or what a finding asks for.
 *
 * @param id id in the plan, or key of the finding that opened it
 * @param finding key of the finding behind it; empty for none
 * @param goal id of the goal that it serves; empty for none
 * @param what by language tag
 * @param owner id of the role whose turn it is; empty for none
 * @param escalatedFrom id of the role that let the day pass; empty when it has not gone up
 * @param sop id of the SOP that says how; empty for none
 * @param status {@code open}, {@code done} or {@code dropped}
 * @param overdueFor days since it was due; 0 when there is time or it is closed
 * @param promised money that it should bring; null for unknown
 * @param effect relative change of the goal's metric, four weeks after it was done against four
 *     weeks before it was opened; null while nobody can say
 */
public record Action(
    String id,
    String finding,
    String goal,
    Map<String, String> what,
    String owner,
    String escalatedFrom,
    String sop,
    @Nullable LocalDate due,
    String status,
    int overdueFor,
    @Nullable BigDecimal promised,
    @Nullable Double effect) {}
