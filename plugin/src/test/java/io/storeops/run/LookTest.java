package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours and a logo that a project brings. */
class LookTest {
  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  @Test
  void theme_withColoursAndALogo_isPartOfEveryPage() throws IOException {
    Outcome outcome =
        shop()
            .with(
                "theme/theme.css",
                "/* ours */\n:root { --ac: #8a1c3b; --good:rgb(1, 2, 3) }\n"
                    + "@media (prefers-color-scheme: dark) { :root{--ac:#f0a0b5;} }\n")
            .with("theme/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .report("2026-W45");
    assertEquals("", ShopProject.printed(outcome));
    Path page = folder.resolve("target/storeops/site/en/2026/W45/index.html");
    Document html = Jsoup.parse(Files.readString(page));
    String theme = html.select("link[rel=stylesheet]").get(1).attr("href");
    assertEquals(
        """
        @media print,screen and (prefers-color-scheme:light){:root{--ac:#8a1c3b;--good:rgb(1, 2, 3)}}
        @media screen and (prefers-color-scheme:dark){:root{--ac:#f0a0b5}}
        """,
        Files.readString(page.resolveSibling(theme)));
    String logo = html.select("header img.logo").attr("src");
    assertEquals(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", Files.readString(page.resolveSibling(logo)));
  }

  @Test
  void theme_thatSetsMoreThanColours_isRefusedWithItsPlace() throws IOException {
    List<List<String>> wrong =
        List.of(
            List.of(
                ":root{--acc:#fff;--bg:url(http://x)}",
                "theme/theme.css:1:7 there is no colour --acc",
                "theme/theme.css:1:23 \"url(http://x)\" is no colour"),
            List.of(
                ":root{--ac:#fff}\nbody{display:none}",
                "theme/theme.css:2:1 only colours of the site can be set"),
            List.of("@import url(x);", "theme/theme.css:1:1 only colours of the site can be set"),
            List.of(":root{--ac:#fff", "theme/theme.css:1:7 only colours of the site can be set"));
    for (List<String> one : wrong) {
      Outcome outcome = shop().with("theme/theme.css", one.get(0)).check("2026-W45");
      assertEquals(one.subList(1, one.size()), places(outcome), one.get(0));
    }
  }

  private static List<String> places(Outcome outcome) {
    return outcome.problems().stream().map(p -> p.source().place() + " " + p.message()).toList();
  }

  @Test
  void words_ofTheProject_standOnThePages() throws IOException {
    shop()
        .with("theme/texts.en.properties", "# ours\npage.kpis.title=Our \\ numbers\n")
        .report("2026-W45");
    Path page = folder.resolve("target/storeops/site/en/2026/W45/index.html");
    assertEquals(
        List.of("Our \\ numbers"),
        Jsoup.parse(Files.readString(page)).select("h2").eachText().stream()
            .filter(t -> t.startsWith("Our"))
            .toList());
  }

  @Test
  void words_unknownOrWithOtherPlaces_areRefusedWithTheirPlace() throws IOException {
    Outcome outcome =
        shop()
            .with(
                "theme/texts.en.properties",
                "page.kpis.titel=Numbers\npage.kpis.goal=Goal\npage.kpis.title=a {0}\nwords\n")
            .check("2026-W45");
    assertEquals(
        List.of(
            "theme/texts.en.properties:1:1 there is no text \"page.kpis.titel\"",
            "theme/texts.en.properties:2:16 the text has other places to fill than \"Goal {0}\"",
            "theme/texts.en.properties:3:17 the text has other places to fill than \"Key figures\"",
            "theme/texts.en.properties:4:1 expected key=text"),
        places(outcome));
    assertEquals("did you mean \"page.kpis.title\"?", outcome.problems().get(0).hint());
  }

  @Test
  void logo_thatRunsOrLoadsSomething_isRefused() throws IOException {
    for (String part :
        List.of("<script", "onload=", "javascript:", "<foreignObject", "href=\"", "<!DOCTYPE")) {
      Outcome outcome = shop().with("theme/logo.svg", "<svg>\n " + part + "x").check("2026-W45");
      assertEquals(
          List.of(
              "theme/logo.svg:2:2 a logo may run nothing and load nothing, found \"" + part + "\""),
          places(outcome));
    }
  }
}
