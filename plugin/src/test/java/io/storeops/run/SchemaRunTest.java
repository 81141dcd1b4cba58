package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaRunTest {
  private static final String ALL =
      """
      wrote
        .storeops/schema/plan.schema.json
        .storeops/schema/playbook.schema.json
        .storeops/schema/page.schema.json
        .storeops/schema/pack.schema.json
        .vscode/settings.json
        .vscode/extensions.json
      """;

  @TempDir Path folder;

  private String run() {
    return new SchemaRun(
            folder,
            folder.resolve("plan"),
            folder.resolve("playbook"),
            folder.resolve("pages"),
            folder.resolve("analyses"),
            folder.resolve(".storeops/schema"))
        .run();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private JsonNode schema() throws IOException {
    return JsonMapper.shared().readTree(read(".storeops/schema/plan.schema.json"));
  }

  private static List<String> offered(JsonNode property) {
    return StreamSupport.stream(property.at("/anyOf/0/enum").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void project_withoutSettings_getsSchemasAndSettings() throws IOException {
    assertEquals(ALL, run());
    assertEquals(
        """
        {
          "yaml.schemas": {
            "./.storeops/schema/pack.schema.json": ["packs/**/*.yaml", "packs/**/*.yml"],
            "./.storeops/schema/page.schema.json": ["pages/**/*.yaml", "pages/**/*.yml"],
            "./.storeops/schema/playbook.schema.json": ["playbook/**/*.yaml", "playbook/**/*.yml", "!playbook/**/*.tests.yaml"],
            "./.storeops/schema/plan.schema.json": ["plan/**/*.yaml", "plan/**/*.yml"]
          }
        }
        """,
        read(".vscode/settings.json"));
    assertEquals(
        """
        {
          "recommendations": [
            "redhat.vscode-yaml"
          ]
        }
        """,
        read(".vscode/extensions.json"));
    assertTrue(schema().at("/properties/stores/description").asString().length() > 3);
  }

  @Test
  void secondRun_sameProject_writesNothing() throws IOException {
    run();
    Path schema = folder.resolve(".storeops/schema/plan.schema.json");
    Files.setLastModifiedTime(schema, FileTime.fromMillis(1000));
    assertEquals("nothing to change\n", run());
    assertEquals(FileTime.fromMillis(1000), Files.getLastModifiedTime(schema));
  }

  @Test
  void ids_ofThePlan_areOfferedAndNothingElseRefused() throws IOException {
    write(
        "plan/deep/a.yaml",
        """
        stores: [{id: tmall-1, currency: CNY}]
        roles: [{id: planner}, {id: buyer, colour: wrong}]
        products: [{id: 681204357719}]
        metrics: [{key: gift_rate, unit: ratio, kind: ratio}]
        """);
    write("playbook/own.yaml", "rules: [{id: linden-rule}]\n");
    write("plan/broken.yaml", "stores: [");
    run();
    JsonNode goal = schema().at("/properties/goals/items/properties");
    assertEquals(List.of("*CNY", "tmall-1"), offered(goal.path("store")));
    assertEquals(List.of("buyer", "planner"), offered(goal.path("owner")));
    assertTrue(offered(goal.path("metric")).containsAll(List.of("gift_rate", "paid_amount")));
    assertEquals("{}", goal.at("/owner/anyOf/1").toString());
    assertEquals(
        List.of("681204357719"),
        offered(
            schema().at("/properties/campaigns/items/properties/items/items/properties/product")));
    JsonNode waiver = schema().at("/properties/waivers/items/properties");
    assertTrue(offered(waiver.path("rule")).containsAll(List.of("linden-rule", "dead-stock")));
  }

  @Test
  void emptyDefault_isNotCompleted() throws IOException {
    run();
    assertFalse(read(".storeops/schema/plan.schema.json").contains("\"default\" : \"\""));
  }

  @Test
  void settings_ofTheTeam_keepEverything() throws IOException {
    String before =
        """
        {
            // ours
            "editor.tabSize": 2,
            "yaml.schemas": {
                "https://example.com/ci.json": "ci/*.yaml",
                "./.storeops/schema/plan.schema.json": ["plan/**", "plans/**"], // two folders
            },
        }
        """;
    write(".vscode/settings.json", before);
    write(".vscode/extensions.json", "{\"recommendations\": [\"redhat.java\"]}\n");
    run();
    String after = read(".vscode/settings.json");
    for (String line : before.lines().toList()) {
      assertTrue(after.contains(line + "\n"), line);
    }
    assertEquals(before.lines().count() + 3, after.lines().count(), after);
    assertTrue(
        after.contains("\n        \"./.storeops/schema/page.schema.json\": [\"pages/"), after);
    assertEquals(
        "{\"recommendations\": [\n    \"redhat.vscode-yaml\",\n    \"redhat.java\"]}\n",
        read(".vscode/extensions.json"));
    assertEquals("nothing to change\n", run());
  }

  @Test
  void extension_unwanted_isNotRecommended() throws IOException {
    String before = "{\"unwantedRecommendations\": [\"redhat.vscode-yaml\"]}\n";
    write(".vscode/extensions.json", before);
    run();
    assertEquals(before, read(".vscode/extensions.json"));
  }

  @Test
  void settings_thatCannotBeRead_stayAndAreToldAbout() throws IOException {
    for (String before : List.of("{\"a\" 1}\n", "[]\n", "{\"yaml.schemas\": true}\n")) {
      write(".vscode/settings.json", before);
      String told = run();
      assertEquals(before, read(".vscode/settings.json"));
      assertTrue(
          told.contains(
              ".vscode/settings.json is left as it is, since nothing can be added to it; write\n"
                  + "  {\n    \"yaml.schemas\": {\n"),
          told);
    }
  }

  @Test
  void rolesAndRules_areOfferedWhereAPlaybookNamesThem() throws IOException {
    write("plan/a.yaml", "roles: [{id: planner}, {id: buyer}]\n");
    write("playbook/own.yaml", "rules: [{id: linden-rule}]\n");
    run();
    JsonNode schema = JsonMapper.shared().readTree(read(".storeops/schema/playbook.schema.json"));
    List<String> roles = List.of("buyer", "planner");
    assertEquals(roles, offered(schema.at("/properties/rules/items/properties/owner")));
    JsonNode override = schema.at("/properties/overrides/items/properties");
    assertEquals(roles, offered(override.path("owner")));
    assertTrue(offered(override.path("rule")).containsAll(List.of("linden-rule", "dead-stock")));
  }

  @Test
  void run_relationsOfTheProject_areOfferedWhereRulesAndPagesNameThem() throws IOException {
    write("analyses/service/own_refunds.sql", "not even a header");
    run();
    for (String where :
        List.of(
            "playbook /properties/rules/items/properties/over",
            "page /$defs/options/properties/over")) {
      String[] parts = where.split(" ");
      JsonNode schema =
          JsonMapper.shared().readTree(read(".storeops/schema/" + parts[0] + ".schema.json"));
      List<String> offered = offered(schema.at(parts[1]));
      assertTrue(offered.contains("own_refunds"), where + " " + offered);
      assertTrue(offered.contains("product_week"), where + " " + offered);
      assertEquals("string", schema.at(parts[1] + "/type").asString());
      assertTrue(schema.at(parts[1] + "/x-ref").isMissingNode());
    }
  }
}
