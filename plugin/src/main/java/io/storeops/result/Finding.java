package io.storeops.result;

import io.storeops.diag.Severity;
import io.storeops.diag.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop misses, or could not be judged.
 *
 * @param key stable across weeks: rule, store, subject
 * @param subjectName as shown
 * @param value text forms and units are the renderer's matter; null for none
 * @param messages by language tag; also {@code titles} and {@code remedies}
 * @param owner role id; empty for none
 * @param age weeks in this episode, from 1
 * @param status {@code new}, {@code open}, {@code closed} or {@code waived}
 * @param since first week of the episode
 * @param acceptedBy {@code waiver} or {@code comment} where the status is {@code waived}, else
 *     empty
 * @param verdict {@code fired} or {@code no-data}
 * @param missing datasets that would give a verdict
 * @param stake money at stake; null for unknown
 * @param source where the plan names the subject; null when it does not
 */
public record Finding(
    String key,
    String rule,
    List<String> covers,
    Severity severity,
    String store,
    String subjectKind,
    String subjectId,
    String subjectName,
    String week,
    @Nullable BigDecimal value,
    @Nullable BigDecimal threshold,
    Map<String, String> titles,
    Map<String, String> messages,
    Map<String, String> remedies,
    String owner,
    @Nullable LocalDate due,
    int age,
    String status,
    String acceptedBy,
    String since,
    String verdict,
    List<String> missing,
    String cause,
    @Nullable BigDecimal stake,
    @Nullable Source source,
    String sop) {}
