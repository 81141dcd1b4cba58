package io.storeops.yaml;

import io.storeops.diag.NearestName;
import io.storeops.diag.TextSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree from the parser's events. The library's own composer stops at the first mistake;
 * this one reports an alias to nowhere, a second equal key or an unknown tag and goes on.
 */
final class YamlTreeBuilder {
  static final int MAX_DEPTH = 64;
  static final int MAX_NODES = 200_000;
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> PLAIN_TAGS = Set.of("!", CORE + "map", CORE + "seq");

  private final YamlFile file;
  private final Iterator<Event> events;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private int nodes;
  private boolean stopped;

  YamlTreeBuilder(YamlFile file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /** The file's only document; empty when there is nothing in it. */
  Optional<YamlNode> document() {
    Optional<YamlNode> root = Optional.empty();
    while (!stopped && events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() != Event.ID.DocumentStart) {
        continue;
      }
      if (root.isPresent()) {
        file.report(
            place(event),
            "Y010",
            "a second document starts here; a file holds one",
            "put it into a file of its own, or remove the line \"---\"");
        return root;
      }
      root = Optional.of(node(events.next(), 1));
    }
    return root;
  }

  /** Whether the reading ended early, so that what was read is worth nothing. */
  boolean isStopped() {
    return stopped;
  }

  private YamlNode node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    nodes++;
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(open::add);
    YamlNode node = fresh(event, depth);
    anchor.ifPresent(a -> anchors.put(a, node));
    anchor.ifPresent(open::remove);
    return node;
  }

  private YamlNode fresh(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (depth > MAX_DEPTH) {
      return stop(
          place(event),
          "Y007",
          "lists and maps are nested more than " + MAX_DEPTH + " deep",
          "plans need a handful of levels; look for a bracket that is never closed");
    }
    checkTag(((CollectionStartEvent) event).getTag(), place(event));
    return event.getEventId() == Event.ID.SequenceStart ? list(event, depth) : map(event, depth);
  }

  /** Ends the reading of the file: what follows may be endless. */
  private YamlNode stop(TextSource at, String code, String message, String hint) {
    stopped = true;
    file.report(at, code, message, hint);
    return new YamlBroken(at);
  }

  private YamlNode scalar(ScalarEvent event) {
    TextSource at = place(event);
    Optional<String> tag = event.getTag();
    boolean text = !event.isPlain() || tag.isPresent();
    if (!tag.equals(Optional.of(CORE + "str")) && !checkTag(tag, at)) {
      return new YamlBroken(at);
    }
    return new YamlScalar(
        file, at, event.getValue(), text ? ScalarKind.TEXT : ScalarKind.of(event.getValue()));
  }

  private boolean checkTag(Optional<String> tag, TextSource at) {
    if (tag.isEmpty() || PLAIN_TAGS.contains(tag.get())) {
      return true;
    }
    String shown =
        tag.get().startsWith(CORE) ? "!!" + tag.get().substring(CORE.length()) : tag.get();
    file.report(
        at, "Y009", "unknown tag \"" + shown + "\"", "write the value alone, without a tag");
    return false;
  }

  private YamlNode alias(AliasEvent event) {
    TextSource at = place(event);
    String name = event.getAlias().getValue();
    if (open.contains(event.getAlias())) {
      file.report(
          at,
          "Y006",
          "the alias *" + name + " stands inside of its own anchor",
          "write the value out");
      return new YamlBroken(at);
    }
    YamlNode target = anchors.get(event.getAlias());
    if (target == null) {
      file.report(
          at,
          "Y005",
          "the alias *" + name + " leads nowhere; no &" + name + " stands above it",
          anchorHint(name));
      return new YamlBroken(at);
    }
    nodes += target.size();
    if (nodes > MAX_NODES) {
      return stop(
          at,
          "Y006",
          "the aliases of this file stand for more than " + MAX_NODES + " values",
          "write the values out instead of nesting aliases");
    }
    return target;
  }

  private String anchorHint(String name) {
    List<String> names = anchors.keySet().stream().map(Anchor::getValue).sorted().toList();
    return NearestName.of(name, names)
        .map(n -> "did you mean *" + n + "?")
        .orElse("a text that starts with * needs quotes");
  }

  private YamlNode list(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event e = events.next();
    while (e.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(e, depth + 1));
      if (stopped) {
        break;
      }
      e = events.next();
    }
    return new YamlList(file, place(start), items);
  }

  private YamlNode map(Event start, int depth) {
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    Event e = events.next();
    while (e.getEventId() != Event.ID.MappingEnd) {
      TextSource keyAt = place(e);
      YamlNode key = node(e, depth + 1);
      YamlNode value = stopped ? key : node(events.next(), depth + 1);
      if (stopped) {
        break;
      }
      put(entries, key, new YamlMap.Entry(keyAt, value));
      e = events.next();
    }
    return new YamlMap(file, place(start), entries);
  }

  private void put(Map<String, YamlMap.Entry> entries, YamlNode key, YamlMap.Entry entry) {
    if (key instanceof YamlBroken) {
      return;
    }
    if (!(key instanceof YamlScalar scalar) || scalar.isNothing()) {
      file.report(
          entry.key(),
          "Y011",
          "expected a key like \"name:\", found " + key.describe(),
          key instanceof YamlScalar
              ? "put a key such as \"null\" into quotes"
              : "a text with { or [ at its start needs quotes");
      return;
    }
    if (BlankMistake.startsWide(scalar.text())) {
      file.report(
          entry.key(), "Y003", BlankMistake.message(scalar.text().charAt(0)), BlankMistake.HINT);
      return;
    }
    if (scalar.text().equals("<<")) {
      file.report(
          entry.key(),
          "Y013",
          "the key \"<<\" takes keys over from elsewhere, which plans do not do",
          "write the keys out");
      return;
    }
    YamlMap.Entry first = entries.putIfAbsent(scalar.text(), entry);
    if (first != null) {
      file.report(
          entry.key(),
          "Y004",
          "the key \"" + scalar.text() + "\" stands here a second time",
          "the first is in line " + first.key().line() + "; keep one of them");
    }
  }

  private TextSource place(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return file.at(mark.getLine(), mark.getColumn());
  }
}
