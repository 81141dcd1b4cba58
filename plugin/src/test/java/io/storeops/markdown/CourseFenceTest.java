package io.storeops.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.document.Flow;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Flow charts written in a text: what they say, and one clear message where they cannot be read.
 */
class CourseFenceTest {
  private final Problems problems = new Problems();

  private record Host(MarkdownFile file, Problems problems) implements MarkdownHost {
    @Override
    public Optional<Target> link(String destination, int offset) {
      if (destination.equals("role:service")) {
        return Optional.of(new Target("en/role.html", "Agent"));
      }
      problems.add(file.error("G015", offset, "there is no " + destination, ""));
      return Optional.empty();
    }

    @Override
    public Optional<String> picture(String destination, int offset) {
      return Optional.empty();
    }

    @Override
    public List<Phrase> inline(Brace brace) {
      return List.of();
    }

    @Override
    public boolean shows(Fence fence) {
      return true;
    }

    @Override
    public void problem(String code, int offset, String message, String hint) {
      problems.add(file.error(code, offset, message, hint));
    }
  }

  private Passage read(String lines) {
    MarkdownFile file = new MarkdownFile("a.md", "Words\n\n```flow Who pays?\n" + lines + "```\n");
    MarkdownText text = MarkdownText.read(file, problems).orElseThrow();
    Piece.Prose prose = (Piece.Prose) text.pieces(new Host(file, problems)).get(0);
    return prose.passages().get(1);
  }

  private static String print(Problem problem) {
    TextSource at = (TextSource) problem.source();
    String place = at.line() + ":" + at.column() + " " + problem.code() + " " + problem.message();
    return problem.hint().isEmpty() ? place : place + " / " + problem.hint();
  }

  private List<String> refused(String lines) {
    assertInstanceOf(Passage.Code.class, read(lines));
    return problems.list().stream().map(CourseFenceTest::print).toList();
  }

  @Test
  void fence_stepsAndAnswers_areRead_rolesByTheirNames() {
    Passage.Course course =
        (Passage.Course)
            read(
                """
                service: Read the case: all of it
                service：How much?

                - up to 200 -> service: Refund -> Buyer: Confirms
                -  more → Boss: Decide -> 1
                - nothing -> end
                - unclear
                Buyer: Is told
                """);
    assertEquals(List.of(), problems.list());
    assertEquals("Who pays?", course.title());
    assertEquals(
        new Flow(
            List.of(
                new Flow.Step("Agent", "Read the case: all of it"),
                new Flow.Step(
                    "Agent",
                    "How much?",
                    List.of(
                        new Flow.Way(
                            "up to 200",
                            List.of(
                                new Flow.Step("Agent", "Refund"),
                                new Flow.Step("Buyer", "Confirms")),
                            3),
                        new Flow.Way("more", List.of(new Flow.Step("Boss", "Decide")), 1),
                        new Flow.Way("nothing", List.of(), 4),
                        new Flow.Way("unclear", List.of(), 3))),
                new Flow.Step("Buyer", "Is told"))),
        course.flow());
    assertEquals(
        "Who pays? Agent Read the case: all of it Agent How much? up to 200 Agent Refund Buyer"
            + " Confirms more Boss Decide nothing unclear Buyer Is told",
        Passage.plain(List.of(course)));
  }

  @Test
  void step_withoutRole_isRefusedAtItsPlace() {
    assertEquals(
        List.of(
            "5:3 M005 \"Pay it back\" does not say who does it / write a role, a colon and what is"
                + " done, such as \"service: Read the case\"; an answer may also lead to the number"
                + " of a step or to \"end\""),
        refused("service: Read\n  Pay it back\nservice: Tell\n"));
  }

  @Test
  void role_thatIsNone_isToldByTheHost() {
    read("service: Read\nservise: Pay\n");
    assertEquals(
        List.of("5:1 G015 there is no role:servise"),
        problems.list().stream().map(CourseFenceTest::print).toList());
  }

  @Test
  void arrow_toNothing_isRefused() {
    assertEquals(
        List.of(
            "5:1 M005 an arrow leads to nothing / write a role, a colon and what is done, such as"
                + " \"service: Read the case\"; an answer may also lead to the number of a step or"
                + " to \"end\""),
        refused("service: How much?\n- 200 ->\n- more\n"));
  }

  @Test
  void answer_beforeAnyStep_isRefused() {
    assertEquals(
        List.of(
            "4:1 M005 an answer stands before the first step / write the question above it, such as"
                + " \"service: How much does the buyer get back?\""),
        refused("- 200 -> service: Pay\nservice: Tell\n"));
  }

  @Test
  void answer_withoutWords_isRefused() {
    assertEquals(
        List.of(
            "5:1 M005 the answer has no words / write \"- answer -> role: what is done\", such as"
                + " \"- up to 200 -> service: Refund\""),
        refused("service: How much?\n- -> service: Pay\n- more\n"));
  }

  @Test
  void answer_single_isRefused() {
    assertEquals(
        List.of(
            "4:1 M005 \"How much?\" has 1 answer / a question has 2 to 4, each on a line of its own"
                + " that begins with -"),
        refused("service: How much?\n- 200 -> service: Pay\nservice: Tell\n"));
  }

  @Test
  void answer_thatLeadsToNoStep_isRefused() {
    assertEquals(
        List.of(
            "6:1 M005 the answer \"more\" leads to step 7 / there are the steps 1 to 2, and"
                + " \"end\""),
        refused("service: How much?\n- 200\n- more -> 7\nservice: Tell\n"));
  }

  @Test
  void answer_withTooManySteps_isRefused() {
    assertEquals(
        List.of(
            "5:1 M005 the answer \"200\" is followed by 4 steps / at most 3 fit; write the others"
                + " as steps of their own"),
        refused(
            "service: How much?\n- 200 -> A: a -> B: b -> C: c -> D: d\n- more\nservice: Tell\n"));
  }

  @Test
  void fence_withoutSteps_isRefused() {
    assertEquals(
        List.of(
            "3:1 M005 a flow has 0 steps / write 2 to 12, a line \"role: what is done\" for each"),
        refused(""));
  }
}
