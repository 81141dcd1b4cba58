package io.storeops.analysis;

import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of relations that a rule or page may be over, whether the files are right or not. */
public final class RelationNames {
  private RelationNames() {}

  /**
   * Those of the templates and those of a project's files, sorted; a file has the name of its
   * relation.
   *
   * @param inside names of relations that stand inside of other files
   */
  public static Set<String> of(Templates templates, List<Path> own, Collection<String> inside) {
    Set<String> names = new TreeSet<>(inside);
    templates
        .list(RelationCatalog.FOLDER, ".sql", ".yaml")
        .forEach(path -> names.add(name(path.substring(path.lastIndexOf('/') + 1))));
    own.forEach(file -> names.add(name(file.getFileName().toString())));
    return names;
  }

  private static String name(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
