package io.storeops.result;

/**
 * What a rule would have found in past weeks, with today's parameters.
 *
 * @param rule id
 * @param findings subjects and weeks in which it fired
 * @param weeks weeks in which it fired at all
 * @param episodes times that it began to fire; a week without it ends an episode
 * @param inEvents episodes that began in a week of a campaign or big sale
 * @param known episodes of which the outcome afterwards is known
 * @param followed those of them after which the outcome got worse
 * @param noData subjects and weeks that it could not judge
 * @param lacks dataset that it needs and that no week has; empty for none
 */
public record RuleRecord(
    String rule,
    int findings,
    int weeks,
    int episodes,
    int inEvents,
    int known,
    int followed,
    int noData,
    String lacks) {}
