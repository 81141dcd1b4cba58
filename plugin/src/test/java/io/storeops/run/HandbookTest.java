package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.render.excel.WorkbookFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The handbook of a project: built-in chapters, its own, and what a reader finds in them. */
class HandbookTest {
  private static final String OWN =
      """
      ---
      owner: service
      version: "2.1"
      reviewBy: 2026-10-31
      ---
      # Wrapping

      Ribbons by [](role:service) as in [](chapter:h-service), [stock](page:stock)
      and [](rule:stock-below-warning), [](sop:restock), [](form:page_audit).

      ## How much ribbon?

      Two metres.

      ```flow Who wraps
      service: Is it <a gift>?
      - yes -> service: Wrap it -> Courier: Waits
      - who knows -> 1
      - no -> end
      Courier: Takes it
      ```
      """;

  private static final String TEAM =
      """
      roles:
        - id: manager
          name: {en: Boss, zh-CN: 老板}
        - id: service-lead
          name: {en: Lead, zh-CN: 主管}
          reportsTo: manager
        - id: service
          name: {en: Agent, zh-CN: 客服}
          reportsTo: service-lead
          duties:
            - {what: Answers chats, every: day, decides: true, sop: answer-times}
            - {what: Plans shifts, every: month}
          interfaces: [{role: service-lead, what: Hard cases}]
          skills: [Patience]
      raci:
        - {id: refund, task: {en: Refund, zh-CN: 退款审批}, accountable: service-lead, responsible: [service], informed: [manager, service]}
      permissions:
        - {role: service, function: order, level: read}
        - {role: manager, function: order, level: approve}
        - {role: manager, function: price, level: write}
      authorityLimits:
        - {role: service, kind: refund, upTo: 200, above: service-lead, within: 4h}
        - {role: service-lead, kind: refund, upTo: 1000, above: manager, within: 24h}
      handovers:
        - {id: urgent, name: Urgent orders, giver: service, taker: manager, every: workday, by: "16:00", fields: [order]}
      qaChecks:
        - {id: greets, what: Greets, target: 90%, samples: 20, owner: service}
      meetings:
        - id: m
          onDay: 2026-10-20
          roles: [service]
          minutes: Said
          points: [{what: Call the buyer, owner: service, due: 2026-10-30}]
      """;

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  private Path site() {
    return folder.resolve("target/storeops/site");
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site().resolve(path)));
  }

  private static List<String> row(Document page, String chapter) {
    return row(page, "chapters", chapter);
  }

  private static List<String> row(Document page, String table, String chapter) {
    return page.select("#" + table + " tbody tr").stream()
        .filter(r -> r.select("a").eachText().contains(chapter))
        .map(r -> r.select("td, th").eachText())
        .findFirst()
        .orElse(List.of());
  }

  @Test
  void chapter_ofAProject_standsBesideTheBuiltInOnes() throws IOException {
    Outcome outcome = shop().with("handbook/wrapping.md", OWN).report("2026-W45");
    assertEquals("", ShopProject.printed(outcome));
    Document list = page("en/handbook/index.html");
    assertEquals(
        List.of("Wrapping", "Service", "2.1", "–", "2026-10-31", "■ review 8 days late"),
        row(list, "Wrapping"));
    assertEquals(
        List.of("–", "● comes with storeops"), row(list, "A Daily inspection").subList(4, 6));
    assertTrue(list.select("#questions a").eachText().contains("How much ribbon?"));
    Document own = page("en/chapter/wrapping/index.html");
    assertEquals("Wrapping", own.title());
    assertEquals(
        List.of(
            "../h-service/index.html",
            "../../stock/index.html",
            "../../rules/index.html#stock-below-warning",
            "../../sops/index.html#restock",
            "../../forms/index.html#page_audit"),
        own.select("#text-1 p").get(0).select("a").eachAttr("href"));
    assertEquals("■ review 8 days late", table(own, "about").get(0).get(4));
    assertTrue(own.select(".menu a").eachText().contains("Handbook"));
    assertFalse(Files.readString(site().resolve("en/search.js")).isEmpty());
  }

  @Test
  void chapter_thatIsNotLookedAtInTime_isAFindingAtItsDay() throws IOException {
    shop()
        .with("handbook/wrapping.md", OWN.replace("reviewBy", "reviewed: 2026-04-30\nreviewBy"))
        .with(
            "handbook/gifts.md", OWN.replace("2026-10-31", "2026-11-08").replace("# W", "# Gift w"))
        .with(
            "handbook/boxes.md", OWN.replace("2026-10-31", "2026-11-09").replace("# W", "# Box w"))
        .with("plan/team.yaml", "roles: [{id: service, name: Agent, deputy: service}]\n");
    Outcome outcome = shop().report("2026-W45");
    assertEquals(
        List.of(
            "handbook/wrapping.md:5:1: warning [plan-review-overdue] Wrapping: 8 days past the day"
                + " of its review (Read it, mend what is out of date, then move reviewBy.)"),
        outcome.findings().stream()
            .map(PrintedFinding::text)
            .filter(f -> f.contains("plan-review-overdue"))
            .toList());
    Document list = page("en/handbook/index.html");
    assertEquals("2026-04-30", row(list, "Wrapping").get(3));
    assertEquals("18 chapters, 1 with an overdue review.", list.select("#chapters .sub").text());
    assertTrue(page("en/role/service/index.html").text().contains("Wrapping chapter 2026-10-31"));
    String calendar = Files.readString(site().resolve("en/plan.ics"));
    assertTrue(calendar.contains("Review chapter: "), calendar);
  }

  @Test
  void procedures_haveVersionAndReviews_thoseOfThePlanMayBeLate() throws IOException {
    shop()
        .with("plan/team.yaml", "roles: [{id: service, name: Agent}]\n")
        .with(
            "plan/sops.yaml",
            """
            sops:
              - {id: wrap, title: Wrap, owner: service, version: 3, reviewBy: 2026-11-07}
              - {id: tie, title: Tie, owner: service, reviewBy: 2026-11-08}
              - {id: cut, title: Cut, owner: service}
            """)
        .report("2026-W45");
    Document list = page("en/handbook/index.html");
    assertEquals(
        List.of("Wrap", "Agent", "3", "–", "2026-11-07", "■ review 1 day late"),
        row(list, "sops", "Wrap"));
    assertEquals(
        List.of("Tie", "Agent", "–", "–", "2026-11-08", "● up to date"), row(list, "sops", "Tie"));
    assertEquals("◆ no day of review", row(list, "sops", "Cut").get(5));
    assertEquals(
        List.of("1.0", "2026-11-30", "–", "● comes with storeops"),
        row(list, "sops", "Escalation").subList(2, 6));
    assertTrue(list.select("#sops .sub").text().endsWith(" procedures, 1 with an overdue review."));
    Document sops = page("en/sops/index.html");
    assertTrue(
        sops.text()
            .contains(
                "Agent keeps it up to date. Version 3. To be reviewed by 2026-11-07: 1 day late."));
    assertTrue(sops.text().contains("Version 1.0, as it comes with storeops. Reviewed on"));
  }

  @Test
  void flow_ofAChapter_isDrawnAndListed() throws IOException {
    shop().with("handbook/wrapping.md", OWN).report("2026-W45");
    Element figure = page("en/chapter/wrapping/index.html").select("#text-1 figure").get(0);
    assertEquals("Who wraps", figure.select("figcaption").text());
    Element drawing = figure.select("svg.flw").get(0);
    assertEquals("Who wraps", drawing.select("title").text());
    assertEquals(drawing.select("title").attr("id"), drawing.attr("aria-labelledby").split(" ")[0]);
    assertEquals(
        "1. Service Is it <a gift>? yes Service Wrap it Courier Waits who knows → 1 no end"
            + " 2. Courier Takes it",
        String.join(" ", drawing.select("tspan").eachText()));
    assertEquals(
        List.of(
            "Service Is it <a gift>? yes Service Wrap it Courier Waits who knows → 1 no end",
            "Courier Takes it"),
        figure.select("ol.flow > li").eachText());
  }

  @Test
  void flow_thatCannotBeRead_isRefusedAtItsPlace() throws IOException {
    Outcome outcome =
        shop()
            .with("handbook/wrapping.md", OWN.replace("Courier: Takes it", "Done"))
            .with("handbook/role.md", OWN.replace("-> service: Wrap", "-> servise: Wrap"))
            .check("2026-W45");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        """
        handbook/role.md:17:1: error G015: there is no role "servise"; did you mean "service"?
          17 | - yes -> servise: Wrap it -> Courier: Waits
             | ^
        handbook/wrapping.md:20:1: error M005: "Done" does not say who does it; write a role, a colon and what is done, such as "service: Read the case"; an answer may also lead to the number of a step or to "end"
          20 | Done
             | ^
        """
            .strip(),
        ShopProject.printed(outcome).strip());
  }

  @Test
  void procedure_isDrawn_onItsPage() throws IOException {
    shop().report("2026-W45");
    Element restock = page("en/sops/index.html").select("#restock").get(0);
    assertEquals("Restocking", restock.select("svg.flw > title").text());
    assertEquals(
        List.of("Warehouse", "Purchasing", "Promotion", "Operations"),
        restock.select("svg.flw > text.fm").eachText());
    assertEquals(6, restock.select("svg rect.fs").size());
    assertEquals(6, restock.select("ol.flow > li").size());
  }

  @Test
  void chapter_withTheIdOfABuiltInOne_isInItsPlace() throws IOException {
    Outcome outcome = shop().with("handbook/h-service.en.md", OWN).report("2026-W45");
    assertEquals("", ShopProject.printed(outcome));
    assertEquals("Wrapping", page("en/chapter/h-service/index.html").title());
    assertEquals(
        "Wrapping", page("en/chapter/h-service/index.html").select("#text-1 p a").get(0).text());
    assertFalse(
        Files.readString(site().resolve("en/search.js")).contains("Who decides a refund of 200"));
  }

  @Test
  void chapter_inOneLanguageOfTwo_isMarkedInTheOther() throws IOException {
    String both = ShopProject.ONE_STORE.replace("[en]", "[en, zh-CN]");
    shop()
        .with("plan/store.yaml", both)
        .with("handbook/wrapping.md", OWN)
        .with("handbook/gifts.md", OWN.replace("# Wrapping", "# Gifts"))
        .with("handbook/gifts.zh-CN.md", "# 礼物\n\n文字。\n")
        .report("2026-W45");
    assertEquals("en", page("zh-cn/chapter/wrapping/index.html").select("#text-1").attr("lang"));
    assertEquals("礼物", page("zh-cn/chapter/gifts/index.html").title());
    assertEquals("■ 复核逾期 8 天", row(page("zh-cn/handbook/index.html"), "礼物").get(5));
  }

  @Test
  void chapters_withMistakes_areEachRefusedOnceAtTheirPlace() throws IOException {
    Outcome outcome =
        shop()
            .with("handbook/wrapping.md", OWN)
            .with("handbook/wrapping.en.md", "# Wrapping\n\nTwice.\n")
            .with("handbook/bare.md", "# Bare\n\nWords.\n")
            .with("handbook/untitled.md", "Words.\n")
            .with("handbook/Bad Name.md", "# Bad\n")
            .with("handbook/owner.md", OWN.replace("owner: service", "owner: servise"))
            .with("handbook/day.md", OWN.replace("2026-10-31", "soon"))
            .with("handbook/key.md", OWN.replace("owner:", "owners:"))
            .with("handbook/links.md", OWN.replace("stock-below-warning", "stock-below-warnin"))
            .with("handbook/links.ja.md", OWN.replace("role:service", "role:servise"))
            .check("2026-W45");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    Path golden = Path.of("src/test/resources/markdown/wrong-chapters.txt");
    String printed = ShopProject.printed(outcome) + "\n";
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.writeString(golden, printed);
    }
    assertEquals(Files.readString(golden), printed);
  }

  private static List<List<String>> table(Document page, String id) {
    return page.select("#" + id + " tbody tr").stream()
        .map(r -> r.select("td, th").eachText())
        .toList();
  }

  private static List<String> heads(Document page, String id) {
    return page.select("#" + id + " thead th").eachText();
  }

  @Test
  void role_ofAPlan_hasItsDutiesLimitsTasksAndWhatItReads() throws IOException {
    Outcome outcome = shop().with("plan/team.yaml", TEAM).report("2026-W45");
    assertEquals("", ShopProject.printed(outcome));
    Document role = page("en/role/service/index.html");
    assertEquals(
        List.of(
            List.of("Answers chats", "every day", "alone", "Answer times"),
            List.of("Plans shifts", "every month", "asks above", "–")),
        table(role, "duties"));
    assertEquals(
        List.of("../../sops/index.html#answer-times"), role.select("#duties a").eachAttr("href"));
    assertEquals(List.of(List.of("refund", "¥200.00", "Lead", "4 h")), table(role, "limits"));
    assertEquals(
        List.of(
            List.of("Answers chats", "duty", "every day", "–"),
            List.of("Greets", "check", "every month", "–"),
            List.of("Urgent orders", "hand-over", "every working day", "16:00")),
        table(role, "checklist"));
    assertEquals(
        List.of(
            List.of("Boss", "hands over", "Urgent orders", "every working day", "16:00"),
            List.of("Lead", "works with", "Hard cases", "–", "–")),
        table(role, "interfaces"));
    assertEquals(
        List.of(List.of("Refund", "I · informed", "–"), List.of("Refund", "R · responsible", "–")),
        table(role, "tasks"));
    assertEquals(List.of(List.of("orders", "reads", "–")), table(role, "rights"));
    assertEquals(List.of(List.of("Patience")), table(role, "skills"));
    assertTrue(role.select("#named-chapter a").eachText().contains("H Customer service"));
    assertFalse(role.select("#named-sop a").isEmpty());
    assertFalse(role.select("#named-rule a").isEmpty());
  }

  @Test
  void workbook_holdsEveryChapterLineByLine_ownOnesToo() throws IOException {
    shop().with("handbook/wrapping.md", OWN).report("2026-W45");
    List<List<String>> lines = new ArrayList<>();
    Path file = folder.resolve("target/storeops/handbook.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : book.getSheet("Chapters")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        if (cells.size() == 3) {
          lines.add(cells);
        }
      }
    }
    assertEquals(List.of(), WorkbookFaults.of(Files.readAllBytes(file)));
    assertTrue(lines.contains(List.of("Wrapping", "How much ribbon?", "Two metres.")));
    assertTrue(lines.size() > 400, lines.size() + " lines");
    assertEquals(
        List.of(
            "Who wraps",
            "1. Service: Is it <a gift>?",
            "– yes → Service: Wrap it → Courier: Waits",
            "– who knows → 1.",
            "– no → end",
            "2. Courier: Takes it"),
        lines.stream()
            .filter(l -> l.get(0).equals("Wrapping"))
            .map(l -> l.get(2))
            .dropWhile(l -> !l.equals("Who wraps"))
            .toList());
    assertTrue(
        lines.stream().anyMatch(l -> l.get(2).startsWith("A3 | Stock | Available below")),
        "a row of a table");
    assertTrue(lines.stream().anyMatch(l -> l.get(2).startsWith("☐ ")), "a task");
  }

  @Test
  void team_ofAPlan_isShownAsMatricesAndEscalation() throws IOException {
    shop()
        .with("plan/store.yaml", ShopProject.ONE_STORE.replace("[en]", "[en, zh-CN]"))
        .with("plan/team.yaml", TEAM)
        .report("2026-W45");
    Document team = page("en/team/index.html");
    assertEquals(List.of("Task", "Boss", "Agent", "Lead"), heads(team, "raci"));
    assertEquals(
        List.of(
            List.of("Refund", "I · informed", "I · informed, R · responsible", "A · accountable")),
        table(team, "raci"));
    Document chinese = page("zh-cn/team/index.html");
    assertEquals("退款审批", table(chinese, "raci").get(0).get(0));
    assertEquals(List.of("Right", "Boss", "Agent"), heads(team, "rights"));
    assertEquals(
        List.of(List.of("orders", "approves", "reads"), List.of("prices", "changes", "–")),
        table(team, "rights"));
    assertEquals(
        List.of(
            List.of("refund", "Agent", "¥200.00", "Lead", "4 h"),
            List.of("refund", "Lead", "¥1,000.00", "Boss", "24 h")),
        table(team, "limits"));
    assertEquals(
        List.of(
            List.of(
                "Call the buyer", "point of a meeting", "Agent", "2026-10-30", "9 days", "Lead")),
        table(team, "climb"));
  }

  @Test
  void links_ofChapters_leadToPagesAndPlacesThatExist() throws IOException {
    shop().report("2026-W45");
    int[] links = {0};
    try (var pages = Files.list(site().resolve("en/chapter"))) {
      for (Path folderOf : pages.sorted().toList()) {
        Document page = Jsoup.parse(Files.readString(folderOf.resolve("index.html")));
        for (Element link : page.select("main a[href]")) {
          String href = link.attr("href");
          String file = href.contains("#") ? href.substring(0, href.indexOf('#')) : href;
          Path target =
              file.isEmpty() ? folderOf.resolve("index.html") : folderOf.resolve(file).normalize();
          assertTrue(Files.exists(target), folderOf + " " + href);
          if (href.contains("#")) {
            Document to = Jsoup.parse(Files.readString(target));
            assertTrue(
                to.getElementById(href.substring(href.indexOf('#') + 1)) != null,
                folderOf + " " + href);
          }
          links[0]++;
        }
      }
    }
    assertTrue(links[0] > 100, () -> links[0] + " links");
  }

  @Test
  void questions_ofAReader_areFoundByOneSearchAndInTwoClicks() throws IOException {
    shop()
        .with("plan/store.yaml", ShopProject.ONE_STORE.replace("[en]", "[en, zh-CN]"))
        .report("2026-W45");
    List<List<String>> asked =
        List.of(
            List.of("who decides a 200 yuan refund", "200元退款", "h-service"),
            List.of("checked before a live stream", "直播前", "m-live"),
            List.of("hero item 9 units", "主推 9件", "a-inspection"),
            List.of("how is a campaign entered", "活动报名怎么做", "e-campaigns"),
            List.of("who may change a price", "谁能改价", "j-team"));
    for (List<String> question : asked) {
      found("en", question.get(0), question.get(2));
      found("zh-cn", question.get(1), question.get(2));
    }
  }

  /** The first hit of a search leads to the chapter, and the overview has a way to its answer. */
  private void found(String lang, String words, String chapter) throws IOException {
    String script = Files.readString(site().resolve(lang + "/search.js"));
    JsonNode docs =
        JsonMapper.shared()
            .readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    List<String> terms = Arrays.asList(words.toLowerCase(Locale.ROOT).split(" "));
    String best = "";
    int most = 0;
    for (JsonNode doc : docs) {
      int score = score(doc, terms);
      if (score > most) {
        most = score;
        best = doc.get(0).asString();
      }
    }
    String start = lang + "/chapter/" + chapter + "/index.html#";
    assertTrue(best.startsWith(start), words + " finds " + best);
    List<String> ways = page(lang + "/handbook/index.html").select("#questions a").eachAttr("href");
    assertTrue(ways.contains("../" + best.substring(lang.length() + 1)), best + " of " + ways);
  }

  /** As the page's script counts: every word must stand in title or text. */
  private static int score(JsonNode doc, List<String> terms) {
    int score = 0;
    for (String term : terms) {
      String title = doc.get(1).asString().toLowerCase(Locale.ROOT);
      int count = doc.get(2).asString().toLowerCase(Locale.ROOT).split(term, -1).length - 1;
      if (!title.contains(term) && count == 0) {
        return 0;
      }
      score += (title.contains(term) ? 10 : 0) + Math.min(5, count);
    }
    return score;
  }
}
