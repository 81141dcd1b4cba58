package io.storeops.playbook;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ids of rules, whether the rules are right or not. */
public final class RuleIds {
  private RuleIds() {}

  /** The built-in ones and those of a project's files, sorted. */
  public static Set<String> of(
      Templates templates, Path project, List<Path> planFiles, List<Path> playbookFiles) {
    Set<String> ids = new TreeSet<>(templates.once(BuiltIn.class, BuiltIn::of).ids());
    ids.addAll(
        ids(
            Stream.concat(planFiles.stream(), playbookFiles.stream())
                .filter(file -> holdsRules(file.toString()))
                .map(file -> YamlReader.read(project, file, new Problems()))));
    return ids;
  }

  private static Set<String> ids(Stream<Optional<YamlMap>> files) {
    Set<String> ids = new TreeSet<>();
    files
        .flatMap(Optional::stream)
        .flatMap(file -> file.maps("rules").stream())
        .forEach(rule -> rule.text("id").ifPresent(ids::add));
    return ids;
  }

  /** Those of the jar. */
  private record BuiltIn(Set<String> ids) {
    static BuiltIn of(Templates templates) {
      return new BuiltIn(
          RuleIds.ids(
              templates.list(PlaybookLoader.FOLDER, ".yaml").stream()
                  .filter(RuleIds::holdsRules)
                  .map(path -> YamlReader.read(path, templates.text(path), new Problems()))));
    }
  }

  private static boolean holdsRules(String file) {
    return !file.endsWith(PlaybookLoader.TESTS);
  }
}
