package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.plan.Sop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to a chapter or a role: of a chapter the procedures, forms and rules that it names;
 * of a role its chapters, procedures and rules.
 */
final class NamedLinks implements BlockBuilder {
  private static final List<String> ORDER = List.of("chapter", "sop", "form", "rule");

  @Override
  public List<Block> build(BlockInput input) {
    List<Block> blocks = new ArrayList<>();
    for (String kind : ORDER) {
      List<Link> links =
          ids(input, kind).stream()
              .map(id -> Places.of(input, kind, id))
              .filter(link -> !link.target().isEmpty())
              .sorted(kind.equals("chapter") ? Comparator.comparing(Link::target) : byWords())
              .toList();
      if (!links.isEmpty()) {
        blocks.add(new Block.Links("named-" + kind, input.say("handbook.named." + kind), links));
      }
    }
    return blocks;
  }

  private static Comparator<Link> byWords() {
    return Comparator.comparing(Link::text).thenComparing(Link::target);
  }

  private static Set<String> ids(BlockInput input, String kind) {
    Optional<Entities.Entity> entity = input.entity();
    String id = entity.map(Entities.Entity::id).orElse("");
    String page = entity.map(Entities.Entity::kind).orElse("");
    return switch (page) {
      case "chapter" -> input.handbook().chapter(id).map(c -> c.named(kind)).orElse(Set.of());
      case "role" -> ofRole(input, kind, id);
      default -> Set.of();
    };
  }

  private static Set<String> ofRole(BlockInput input, String kind, String role) {
    Set<String> ids = new TreeSet<>();
    switch (kind) {
      case "chapter" ->
          input.handbook().chapters().stream()
              .filter(c -> c.owner().equals(role) || c.named("role").contains(role))
              .forEach(c -> ids.add(c.id()));
      case "sop" ->
          input.sops().stream()
              .filter(s -> s.owner().equals(role) || s.roles().contains(role))
              .map(Sop::id)
              .forEach(ids::add);
      case "rule" ->
          input.rules().stream()
              .filter(r -> r.owner().equals(role) && !r.off())
              .forEach(r -> ids.add(r.id()));
      default -> {
        // a form says in words who fills it in
      }
    }
    return ids;
  }
}
