package io.storeops.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkdownTextTest {
  private final Problems problems = new Problems();

  /** Knows every link that starts with "rule:", and every picture. */
  private static final class Host implements MarkdownHost {
    private final MarkdownFile file;
    private final Problems problems;

    Host(MarkdownFile file, Problems problems) {
      this.file = file;
      this.problems = problems;
    }

    @Override
    public Optional<Target> link(String destination, int offset) {
      return destination.startsWith("rule:")
          ? Optional.of(new Target("en/rules.html#" + destination.substring(5), "The rule"))
          : Optional.empty();
    }

    @Override
    public Optional<String> picture(String destination, int offset) {
      return destination.endsWith(".png")
          ? Optional.of("pictures/" + destination)
          : Optional.empty();
    }

    @Override
    public List<Phrase> inline(Brace brace) {
      return List.of(new Phrase.Words("<" + brace.name() + ">"));
    }

    @Override
    public boolean shows(Fence fence) {
      return !fence.language().equals("sql");
    }

    @Override
    public void problem(String code, int offset, String message, String hint) {
      problems.add(file.error(code, offset, message, hint));
    }
  }

  private MarkdownText read(String text) {
    return MarkdownText.read(new MarkdownFile("a.md", text), problems).orElseThrow();
  }

  private List<Passage> passages(String text) {
    MarkdownText read = read(text);
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : read.pieces(new Host(read.file(), problems))) {
      if (piece instanceof Piece.Prose prose) {
        passages.addAll(prose.passages());
      }
    }
    return passages;
  }

  private List<Phrase> line(String text) {
    return ((Passage.Paragraph) passages(text).get(0)).phrases();
  }

  private List<String> printed() {
    return problems.list().stream().map(ProblemText::of).toList();
  }

  private static Phrase words(String text) {
    return new Phrase.Words(text);
  }

  @Test
  void text_everyKindOfPassage_isTaken() {
    List<Passage> passages =
        passages(
            """
            # Title

            ## First *part*

            One **two** `three`\\
            four

            1. a
            2. b

               c

            - [ ] open
            - [x] done

            > said

            !!! warning "Mind"
                the step

            ```
            code < &
            ```

            | n | x |
            |---|--:|
            | a | 1 |
            | b |

            ---
            """);
    assertEquals(
        List.of(
            new Passage.Heading(
                2,
                "first-part",
                List.of(words("First "), new Phrase.Stress(List.of(words("part"))))),
            new Passage.Paragraph(
                List.of(
                    words("One "),
                    new Phrase.Strong(List.of(words("two"))),
                    words(" "),
                    new Phrase.Mono("three"),
                    new Phrase.Break(),
                    words("four")),
                false),
            new Passage.Listing(
                true,
                1,
                List.of(
                    item(Passage.Task.NONE, paragraph("a", false)),
                    item(Passage.Task.NONE, paragraph("b", false), paragraph("c", false)))),
            new Passage.Listing(
                false,
                1,
                List.of(
                    item(Passage.Task.OPEN, paragraph("open", true)),
                    item(Passage.Task.DONE, paragraph("done", true)))),
            new Passage.Quote(List.of(paragraph("said", false))),
            new Passage.Note(
                Passage.Weight.WARNING,
                List.of(words("Mind")),
                List.of(paragraph("the step", false))),
            new Passage.Code("code < &"),
            new Passage.Grid(
                List.of(
                    new Passage.Head(List.of(words("n")), false),
                    new Passage.Head(List.of(words("x")), true)),
                List.of(
                    List.of(List.of(words("a")), List.of(words("1"))),
                    List.of(List.of(words("b")), List.of()))),
            new Passage.Rule()),
        passages);
    assertEquals(List.of(), printed());
  }

  private static Passage paragraph(String text, boolean tight) {
    return new Passage.Paragraph(List.of(words(text)), tight);
  }

  private static Passage.Item item(Passage.Task task, Passage... passages) {
    return new Passage.Item(task, List.of(passages));
  }

  @Test
  void text_titleHeadingsAndPlainWords_areFound() {
    MarkdownText text =
        read(
            """
            ---
            id: x
            ---
            # The *title*

            Some `words` and [a link](rule:x).

            ## 退货 & more

            ## 退货 & more
            """);
    assertEquals(Optional.of("The title"), text.title());
    assertEquals(
        List.of(new Heading(2, "退货 & more", "退货-more"), new Heading(2, "退货 & more", "退货-more-2")),
        text.headings());
    assertEquals("Some words and a link. 退货 & more 退货 & more", text.plain());
    assertEquals("\nid: x\n", text.frontMatter());
  }

  @Test
  void line_brokenBetweenHanCharacters_runsOn() {
    assertEquals(List.of(words("先看库存，再看价格。 Then stop")), line("先看库存，\n再看价格。\nThen\nstop"));
  }

  @Test
  void link_ofAKnownKind_leadsThere() {
    assertEquals(
        List.of(
            new Phrase.Anchor("en/rules.html#a", false, List.of(words("The rule"))),
            words(" "),
            new Phrase.Anchor("https://example.com/?a=b&c", true, List.of(words("web"))),
            words(" "),
            new Phrase.Anchor("mailto:a@example.com", true, List.of(words("a@example.com"))),
            words(" "),
            new Phrase.Anchor("en/rules.html#b", false, List.of(words("b")))),
        line(
            "[](rule:a) [web](https://example.com/?a=b&amp;c) <a@example.com> [b]\n\n[b]: rule:b"));
    assertEquals(List.of(), printed());
  }

  @Test
  void link_thatWouldRunAScript_isWordsAlone() {
    List<String> hostile =
        List.of(
            "[go](javascript:alert(1))",
            "[go](JAVASCRIPT:alert(1))",
            "[go](&#106;avascript:alert(1))",
            "[go](java&#9;script:alert(1))",
            "[go](data:text/html,x)",
            "[go](vbscript:x)",
            "[go](//evil.example)",
            "[go](https:\\\\evil.example)",
            "[go](<https://evil.example/\"onclick=alert(1)>)",
            "[go][x]\n\n[x]: javascript:alert(1)");
    for (String text : hostile) {
      assertEquals(List.of(words("go")), line(text), text);
    }
    assertEquals(List.of(new Phrase.Words("javascript:alert(1)")), line("<javascript:alert(1)>"));
  }

  @Test
  void html_ofTheText_staysTheLettersThatItIs() {
    assertEquals(
        List.of(words("a <b onclick=\"x()\">b</b> <script>alert(1)</script>")),
        line("a <b onclick=\"x()\">b</b> <script>alert(1)</script>"));
    assertEquals(
        List.of(paragraph("<script>\nalert(1)\n</script>", false)),
        passages("<script>\nalert(1)\n</script>\n"));
    assertEquals(
        List.of(paragraph("<img src=x onerror=alert(1)>", false)),
        passages("<img src=x onerror=alert(1)>\n"));
    assertEquals(List.of(), passages("<!-- a note to myself -->\n"));
    assertEquals(
        List.of(words("x")),
        line("![x](https://evil.example/pixel.gif)"),
        "a picture that the host does not know");
  }

  @Test
  void brace_withMarkupInside_isTakenWhole() {
    assertEquals(
        List.of(words("a <value> b")), line("a {value x.y where=\"a * b < 3 and c = '}'\"} b"));
    MarkdownText text = read("{table x columns=[a_b, c_d] sort=[-a]}\n\nand {not one\n");
    List<Piece> pieces = text.pieces(new Host(text.file(), problems));
    assertEquals(
        List.of(
            new Piece.Embed(new Brace("table", 6, 37, true)),
            new Piece.Prose(List.of(paragraph("and {not one", false)))),
        pieces);
    assertEquals(List.of(words("{table x}")), line("\\{table x}"));
  }

  @Test
  void fence_withALanguageAndAName_isFoundWithItsPlace() {
    String all = "x\n\n~~~ sql  own_x \nselect 1\n~~~\n\n```\nopen";
    List<Fence> fences = read(all).fences();
    assertEquals("sql own_x", fences.get(0).language() + " " + fences.get(0).name());
    assertEquals("select 1\n", all.substring(fences.get(0).start(), fences.get(0).end()));
    assertEquals("open", all.substring(fences.get(1).start(), fences.get(1).end()));
  }

  @Test
  void note_ofAnUnknownKind_isNamedWithTheNearest() {
    passages("a\n\n!!! wraning \"x\"\n    y\n");
    assertEquals(
        List.of(
            """
            a.md:3:5: error M003: there is no note of the kind "wraning"; did you mean "warning"?
              3 | !!! wraning "x"
                |     ^\
            """),
        printed());
  }

  @TestFactory
  Stream<DynamicTest> text_hostile_isReadOrRefusedInTime() {
    StringBuilder ticks = new StringBuilder();
    for (int i = 1; i < 60; i++) {
      ticks.append("`".repeat(i)).append('a');
    }
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      steps.append("  ".repeat(i)).append("- a\n");
    }
    return Stream.of(
            "[".repeat(10_000),
            "[ ".repeat(10_000),
            "[a](".repeat(2_400),
            "[".repeat(50) + "\n",
            "![".repeat(1_400) + "](a)",
            ">".repeat(10_000) + "a",
            "> ".repeat(3_000) + "a",
            "- ".repeat(3_000) + "a",
            "1. ".repeat(3_000) + "a",
            steps.toString(),
            ticks.toString().repeat(3),
            "` a ".repeat(1_400),
            "*a ".repeat(2_900),
            "**a *a ".repeat(900),
            "*a **b ".repeat(800) + "c" + "** *".repeat(150),
            "_".repeat(50_000),
            "_a_".repeat(900),
            "<".repeat(10_000),
            "<div ".repeat(1_900),
            "<!-- ".repeat(1_300),
            "&amp".repeat(2_400),
            "\\".repeat(2_000) + "a",
            "|".repeat(20_000),
            ("|a".repeat(58) + "|\n") + ("|-".repeat(58) + "|\n") + "|x\n".repeat(30_000),
            "[a]: b\n".repeat(20_000),
            "[a]: b\n".repeat(290),
            "!!! note \"a\"\n".repeat(3_000),
            "!!! note \"a\"\n".repeat(190),
            "{value ".repeat(1_400),
            "{value a b=\"".repeat(800),
            "- a\n".repeat(20_000),
            "a\n\n".repeat(30_000),
            "# a\n".repeat(20_000),
            "x".repeat(100_001),
            "\u0000\u0001\u202e\ufeff")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.substring(0, Math.min(20, text.length())).replace('\n', '/')
                        + " "
                        + text.length(),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> {
                              Problems own = new Problems();
                              MarkdownFile file = new MarkdownFile("a.md", text);
                              Optional<MarkdownText> read = MarkdownText.read(file, own);
                              read.ifPresent(r -> r.pieces(new Host(file, own)));
                              read.ifPresent(MarkdownText::plain);
                              assertTrue(read.isPresent() || own.list().size() == 1);
                            })));
  }

  @Test
  void text_nestedTooDeep_isRefusedWithItsLine() {
    assertEquals(
        Optional.empty(),
        MarkdownText.read(new MarkdownFile("a.md", "fine\n\n" + ">".repeat(13) + " x"), problems));
    assertEquals(
        List.of(
            """
            a.md:3:1: error M002: the line is nested more than 12 deep; write it more simply, or in\
             two files
              3 | >>>>>>>>>>>>> x
                | ^\
            """),
        printed());
  }
}
