package io.storeops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house: which room may use which other room and which library. A new room fails until it has a
 * row here.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // written by the plugin tools, not by us
          .withImportOption(location -> !location.contains("HelpMojo"))
          .importPackages("io.storeops");

  /** {@code B} in the table. */
  private static final String BASE = "diag text calendar measure table";

  private static final List<String> EVERYWHERE =
      List.of(
          "java.lang..",
          "java.util..",
          "java.time..",
          "java.math..",
          "java.io..",
          "java.nio..",
          "java.text..",
          "org.jspecify.annotations..",
          "org.slf4j..");

  private static final String YAML_LIBRARIES = "org.snakeyaml.. com.networknt.. tools.jackson..";

  /** room | rooms it may use | libraries that it may use. */
  private static final Map<String, Room> ROOMS = new LinkedHashMap<>();

  static {
    room("text", "templates diag", "");
    room("measure", "", "");
    room("table", "measure", "");
    room("calendar", "templates diag", "");
    room("diag", "", "");
    room("templates", "diag", "");
    room("yaml", BASE, YAML_LIBRARIES);
    room("json", BASE, "tools.jackson.core..");
    room("condition", BASE, "");
    // java.net for URI alone: the one way to a file name that no locale spoils
    room(
        "sheet",
        BASE,
        "org.apache.poi.. org.apache.commons.compress.. org.dhatim.fastexcel.. de.siegmar.fastcsv.."
            + " javax.xml.. java.security.."
            + " java.net");
    room("plan", "yaml templates " + BASE, "");
    room("facts", "plan sheet yaml templates result " + BASE, "java.security..");
    // one file for a terminal; knows what the reader saw and nothing of how
    room("inspect", "facts result " + BASE, "");
    // a first plan from what the reader saw; writes files itself, since nothing of it is output of
    // a run; of the plan it knows the festivals that sales fall on
    room("scaffold", "plan facts result yaml templates " + BASE, "");
    // schemas and settings for editors; adds to files that people keep
    room("editor", "json plan yaml templates " + BASE, "");
    room("engine", "condition " + BASE, "java.sql.. org.duckdb.. io.trino..");
    // what people wrote in SQL, judged on the tree of the engine's own parser
    room("sql", "engine json " + BASE, "");
    room("analysis", "sql engine condition facts plan yaml templates " + BASE, "");
    room("playbook", "condition analysis facts plan yaml templates " + BASE, "");
    room("result", BASE, "");
    room("check", "playbook analysis engine condition facts plan result templates " + BASE, "");
    room("history", "", "org.eclipse.jgit..");
    room("document", BASE, "");
    room("markdown", "document " + BASE, "com.vladsch.flexmark..");
    room(
        "report",
        "report.block report.book markdown document result check playbook analysis engine condition"
            + " facts plan yaml templates "
            + BASE,
        "");
    room("report.block", "document result analysis engine condition facts plan " + BASE, "");
    room(
        "report.book",
        "report.block document result analysis engine condition facts plan " + BASE,
        "");
    // what people fill in by hand: the datasets say what may stand there, the plan what is offered
    room("form", "document facts plan templates " + BASE, "");
    room("render", "document json " + BASE, "java.security..");
    room("render.html", "render document templates json diag text", "freemarker.. java.security..");
    room(
        "render.excel",
        "render document templates diag text",
        "org.apache.poi.. javax.xml.stream.. org.openxmlformats.. org.apache.xmlbeans..");
    room("render.ci", "render document result json templates " + BASE, "");
    // reads back what was written with nothing that wrote it
    room("proof", "json " + BASE, "javax.xml.stream..");
    room("publish", "render " + BASE, "java.security..");
    room("run", "*", "java.security..");
    room("maven", "run result " + BASE, "org.apache.maven.. javax.inject..");
  }

  private static void room(String name, String rooms, String libraries) {
    ROOMS.put(name, new Room(name, words(rooms), words(libraries)));
  }

  private static List<String> words(String text) {
    return Stream.of(text.trim().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  private record Room(String name, List<String> rooms, List<String> libraries) {
    DescribedPredicate<JavaClass> allowed() {
      List<String> own =
          rooms.contains("*")
              ? ROOMS.keySet().stream().filter(r -> !r.equals("maven")).toList()
              : rooms;
      Stream<String> packages =
          Stream.concat(Stream.of(name), own.stream()).distinct().map(r -> "io.storeops." + r);
      String[] patterns =
          Stream.of(packages, EVERYWHERE.stream(), libraries.stream())
              .flatMap(s -> s)
              .toArray(String[]::new);
      return JavaClass.Predicates.resideInAnyPackage(patterns)
          .or(DescribedPredicate.describe("primitive", ArchitectureTest::isPrimitive));
    }
  }

  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive();
  }

  @TestFactory
  Stream<DynamicTest> room_usesOnlyWhatTheTableAllows() {
    return ROOMS.values().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.name(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage("io.storeops." + room.name())
                            .should()
                            .onlyDependOnClassesThat(room.allowed())
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @Test
  void rooms_everyPackage_hasARow() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(p -> p.substring("io.storeops".length()).replaceFirst("^\\.", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    found.removeAll(ROOMS.keySet());
    assertEquals(Set.of(), found, "packages without a row in the table");
  }

  @Test
  void rooms_noCycles() {
    slices().matching("io.storeops.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void classes_areFinalAbstractSealedOrRecords() {
    classes()
        .should(
            be(
                "final, abstract, sealed, a record, an enum or an interface",
                ArchitectureTest::isClosed))
        .check(CLASSES);
  }

  private static boolean isClosed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.getModifiers().contains(JavaModifier.ABSTRACT)
        || type.isInterface()
        || type.isEnum()
        || type.isAnonymousClass();
  }

  @Test
  void fields_areFinalOutsideBuildersReadersWritersAndMojos() {
    classes()
        .that()
        .resideOutsideOfPackage("io.storeops.maven")
        .should(haveFinalFields())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> haveFinalFields() {
    return new ArchCondition<>("have final fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String name = outermost(type);
        if (Stream.of("Builder", "Reader", "Writer", "Parser").anyMatch(name::endsWith)) {
          return;
        }
        for (JavaField field : type.getFields()) {
          if (!field.getModifiers().contains(JavaModifier.FINAL)
              && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final"));
          }
        }
      }
    };
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replaceFirst("\\$.*", "");
  }

  private static ArchCondition<JavaClass> be(
      String what, java.util.function.Predicate<JavaClass> test) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!test.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not " + what));
        }
      }
    };
  }

  @Test
  void inputs_hiddenOnes_areNotRead() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.storeops.run", "io.storeops.maven")
        .should(callHidden())
        .check(CLASSES);
  }

  private static final Set<String> HIDDEN =
      Set.of(
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.Instant.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.lang.System.getenv",
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.nio.charset.Charset.defaultCharset",
          // writes digits in those of the machine's language; String.format takes a locale
          "java.lang.String.formatted");

  private static ArchCondition<JavaClass> callHidden() {
    return new ArchCondition<>("call a hidden input") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(
                c -> HIDDEN.contains(c.getTargetOwner().getName() + "." + c.getTarget().getName()))
            .forEach(c -> events.add(SimpleConditionEvent.satisfied(type, c.getDescription())));
      }
    };
  }

  @Test
  void packages_meaninglessNames_doNotExist() {
    Set<String> banned = Set.of("util", "utils", "common", "helper", "helpers", "misc", "impl");
    List<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .flatMap(p -> Arrays.stream(p.split("\\.")))
            .filter(banned::contains)
            .distinct()
            .toList();
    assertEquals(List.of(), found);
  }
}
