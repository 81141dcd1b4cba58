package io.storeops.plan;

import io.storeops.plan.Plan.Action;
import io.storeops.plan.Plan.Adjustment;
import io.storeops.plan.Plan.Decision;
import io.storeops.plan.Plan.Rate;
import io.storeops.plan.Plan.Role;
import io.storeops.plan.Plan.Waiver;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the plan's lists of people, changes, promises and exceptions. */
final class RegisterReader {
  private final PlanContext context;

  RegisterReader(PlanContext context) {
    this.context = context;
  }

  List<Role> roles() {
    return context.files().list("roles").stream()
        .map(
            m ->
                new Role(
                    m.text("id", ""),
                    context.text(m, "name", m.text("id", "")),
                    m.text("reportsTo", ""),
                    m.source()))
        .sorted(Comparator.comparing(Role::id))
        .toList();
  }

  List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>();
    for (YamlMap map : context.files().list("adjustments")) {
      map.date("onDay")
          .ifPresent(
              day ->
                  adjustments.add(
                      new Adjustment(
                          map.text("id", ""),
                          context.store(map),
                          day,
                          map.text("metric", ""),
                          context.text(map, "what", ""),
                          map.text("owner", ""),
                          map.form("expected", Forms.CHANGE).orElse(null),
                          map.source())));
    }
    adjustments.sort(Comparator.comparing(Adjustment::id));
    return List.copyOf(adjustments);
  }

  List<Action> actions() {
    return context.files().list("actions").stream()
        .map(this::action)
        .sorted(Comparator.comparing(Action::id))
        .toList();
  }

  private Action action(YamlMap map) {
    return new Action(
        map.text("id", ""),
        context.store(map),
        map.text("finding", ""),
        map.text("goal", ""),
        context.text(map, "what", ""),
        map.text("owner", ""),
        map.date("due").orElse(null),
        map.text("status", "open"),
        map.decimal("promised").orElse(null),
        map.text("sop", ""),
        map.source());
  }

  List<Decision> decisions() {
    return context.files().list("decisions").stream()
        .map(this::decision)
        .sorted(Comparator.comparing(Decision::id))
        .toList();
  }

  private Decision decision(YamlMap map) {
    return new Decision(
        map.text("id", ""),
        context.store(map),
        context.text(map, "question", ""),
        map.texts("options"),
        map.date("by").orElse(null),
        map.text("owner", ""),
        map.decimal("costOfWaiting").orElse(null),
        map.text("status", "open"),
        map.source());
  }

  List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    for (YamlMap map : context.files().list("waivers")) {
      if (!map.has("store") && !map.has("subject")) {
        map.problem(
            "P022",
            "the waiver of \"" + map.text("rule", "") + "\" names neither store nor subject",
            "name one of them; to switch a rule off for all, write an override in playbook/");
      }
      map.date("until")
          .ifPresent(
              until ->
                  waivers.add(
                      new Waiver(
                          map.text("rule", ""),
                          map.text("store", ""),
                          map.text("subject", ""),
                          map.text("reason", ""),
                          map.text("owner", ""),
                          until,
                          map.source())));
    }
    waivers.sort(
        Comparator.comparing(Waiver::rule)
            .thenComparing(Waiver::store)
            .thenComparing(Waiver::subject)
            .thenComparing(Waiver::until));
    return List.copyOf(waivers);
  }

  List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    Map<String, YamlMap> seen = new HashMap<>();
    for (YamlMap map : context.files().list("rates")) {
      String month = map.form("month", Forms.MONTH).orElse("");
      String from = StoreReader.currency(map, "from").orElse("");
      String to = StoreReader.currency(map, "to").orElse("");
      YamlMap first = seen.putIfAbsent(month + from + to, map);
      if (first != null) {
        map.problem(
            "P026",
            "the rate from " + from + " to " + to + " in " + month + " stands here a second time",
            "the first is in " + first.source().place() + "; keep one of them");
      }
      map.decimal("rate")
          .filter(r -> r.compareTo(BigDecimal.ZERO) > 0)
          .ifPresent(r -> rates.add(new Rate(month, from, to, r, map.source())));
    }
    rates.sort(Comparator.comparing(Rate::month).thenComparing(Rate::from).thenComparing(Rate::to));
    return List.copyOf(rates);
  }
}
