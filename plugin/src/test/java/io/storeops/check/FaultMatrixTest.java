package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.playbook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule has a fault that is laid into the spreadsheets of a clean shop ({@code mvn verify
 * -Pfaults} finds them), or into a plan.
 */
class FaultMatrixTest {
  private static final Pattern EXPECTED = Pattern.compile("\"([a-z0-9-]+)\\|[^\"]*\"");
  private static final Pattern PLANNED = Pattern.compile("# ! ([a-z0-9-]+(?: [a-z0-9-]+)*)");

  /** The plan is refused (P013) before a year whose months do not add up to it could be judged. */
  private static final Set<String> REFUSED_BEFORE = Set.of("goal-tree-gap");

  /** Needs a week that was frozen before: {@code FrozenWeekRunTest} lays it. */
  private static final Set<String> FROZEN = Set.of("figure-restated");

  private static Set<String> named(String folder, Pattern pattern) throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(m -> rules.addAll(Set.of(m.group(1).split(" "))));
      }
    }
    return rules;
  }

  @Test
  void rules_builtIn_eachHasAFaultThatIsLaid() throws IOException {
    Set<String> left = new TreeSet<>();
    BuiltInPack.load().playbook().rules().stream().map(Rule::id).forEach(left::add);
    left.removeAll(named("faults", EXPECTED));
    left.removeAll(named("lint", PLANNED));
    left.removeAll(REFUSED_BEFORE);
    left.removeAll(FROZEN);
    assertEquals(Set.of(), left);
  }
}
