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
    Stream<Optional<YamlMap>> builtIn =
        templates.list(PlaybookLoader.FOLDER, ".yaml").stream()
            .filter(RuleIds::holdsRules)
            .map(path -> YamlReader.read(path, templates.text(path), new Problems()));
    Stream<Optional<YamlMap>> own =
        Stream.concat(planFiles.stream(), playbookFiles.stream())
            .filter(file -> holdsRules(file.toString()))
            .map(file -> YamlReader.read(project, file, new Problems()));
    Set<String> ids = new TreeSet<>();
    Stream.concat(builtIn, own)
        .flatMap(Optional::stream)
        .flatMap(file -> file.maps("rules").stream())
        .forEach(rule -> rule.text("id").ifPresent(ids::add));
    return ids;
  }

  private static boolean holdsRules(String file) {
    return !file.endsWith(PlaybookLoader.TESTS);
  }
}
