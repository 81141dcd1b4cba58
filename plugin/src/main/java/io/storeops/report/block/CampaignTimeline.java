package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import io.storeops.plan.Plan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The campaigns around the reported week: four weeks back, eight ahead. */
final class CampaignTimeline implements BlockBuilder {
  private static final int BACK = 4;
  private static final int AHEAD = 8;

  @Override
  public List<Block> build(BlockInput input) {
    LocalDate from = input.results().week().from().minusWeeks(BACK);
    LocalDate to = input.results().week().to().plusWeeks(AHEAD);
    List<Plan.Campaign> near =
        WeekPoints.campaigns(input).stream()
            .filter(c -> !c.to().isBefore(from) && !c.from().isAfter(to))
            .toList();
    if (near.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Graph(
            "campaigns",
            input.say("campaigns.title"),
            sentence(input, near),
            input.say("campaigns.description"),
            chart(input, near, from, to),
            table(input, near)));
  }

  private static String sentence(BlockInput input, List<Plan.Campaign> near) {
    LocalDate end = input.results().week().to();
    List<String> running =
        near.stream()
            .filter(c -> !c.from().isAfter(end) && !c.to().isBefore(input.results().week().from()))
            .map(c -> input.in(c.name()))
            .toList();
    if (!running.isEmpty()) {
      return input.say("campaigns.running", String.join(input.say("list.comma"), running));
    }
    return near.stream()
        .filter(c -> c.from().isAfter(end))
        .findFirst()
        .map(
            c ->
                input.say(
                    "campaigns.next", input.in(c.name()), input.words().dates().day(c.from())))
        .orElse(input.say("campaigns.past"));
  }

  private static Chart chart(
      BlockInput input, List<Plan.Campaign> near, LocalDate from, LocalDate to) {
    double days = ChronoUnit.DAYS.between(from, to) + 1;
    List<Chart.Span> spans = new ArrayList<>();
    for (Plan.Campaign campaign : near) {
      double start = Math.max(0, ChronoUnit.DAYS.between(from, campaign.from()) / days);
      double end = Math.min(1, (ChronoUnit.DAYS.between(from, campaign.to()) + 1) / days);
      boolean over = campaign.to().isBefore(input.results().week().from());
      String name = input.in(campaign.name());
      String tip = name + " " + input.words().dates().range(campaign.from(), campaign.to());
      spans.add(new Chart.Span(name, start, end, tip, over ? Tone.NEUTRAL : Tone.GOOD));
    }
    List<String> labels = new ArrayList<>();
    for (int week = 0; week <= BACK + AHEAD; week++) {
      labels.add(
          input
              .words()
              .dates()
              .shortWeek(input.plan().calendar().weeks().week(from.plusWeeks(week)).id()));
    }
    double now = (ChronoUnit.DAYS.between(from, input.results().week().to()) + 1) / days;
    return new Chart.Timeline(
        labels, spans, now, input.words().dates().day(input.results().week().to()));
  }

  private static Table table(BlockInput input, List<Plan.Campaign> near) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Plan.Campaign campaign : near) {
      rows.add(
          List.of(
              Cell.of(input.in(campaign.name())),
              Cell.of(campaign.from().toString()),
              Cell.of(campaign.to().toString()),
              Cell.of(input.roleName(campaign.owner()))));
    }
    return new Table(
        input.say("campaigns.title"),
        List.of(
            new Table.Head(input.say("campaigns.name"), false),
            new Table.Head(input.say("campaigns.from"), false),
            new Table.Head(input.say("campaigns.to"), false),
            new Table.Head(input.say("column.owner"), false)),
        rows,
        "");
  }
}
