package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.document.Flow;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Fence;
import io.storeops.markdown.MarkdownFile;
import io.storeops.markdown.MarkdownHost;
import io.storeops.markdown.MarkdownText;
import io.storeops.markdown.Piece;
import io.storeops.plan.Sop;
import io.storeops.plan.SopReader;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where boxes, texts and lines of flow charts stand, in every language. */
class FlowPlanTest {
  private static final TextLines TEXT = new TextLines(13);
  private static final Flow.Step READ = new Flow.Step("Agent", "Read the case");

  private static FlowDrawing.Box box(FlowDrawing drawing, String words) {
    return drawing.boxes().stream()
        .filter(b -> String.join(" ", b.lines()).contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** What is wrong with a drawing; nothing is. */
  private static List<String> faults(FlowDrawing drawing) {
    List<String> faults = new ArrayList<>();
    for (FlowDrawing.Box box : drawing.boxes()) {
      if (box.x() < 0 || box.right() > 100 || box.y() < 0 || box.bottom() > drawing.height()) {
        faults.add("outside " + box);
      }
      double inside = box.width() * FlowPlan.WIDTH / 100 - 2 * FlowPlan.PAD;
      for (int i = 0; i < box.lines().size(); i++) {
        if (TEXT.width(box.lines().get(i), i < box.bold()) > inside) {
          faults.add("text leaves " + box);
        }
      }
      if (box.lines().isEmpty() || box.lines().size() * FlowPlan.LINE > box.height()) {
        faults.add("too low " + box);
      }
      for (FlowDrawing.Box other : drawing.boxes()) {
        if (other != box && meets(box, other)) {
          faults.add(box + " lies on " + other);
        }
      }
      for (FlowDrawing.Edge edge : drawing.edges()) {
        if (crosses(edge, box)) {
          faults.add(edge + " crosses " + box);
        }
      }
    }
    return faults;
  }

  private static boolean meets(FlowDrawing.Box a, FlowDrawing.Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  private static boolean crosses(FlowDrawing.Edge edge, FlowDrawing.Box box) {
    for (int i = 1; i < edge.points().size(); i++) {
      FlowDrawing.Point a = edge.points().get(i - 1);
      FlowDrawing.Point b = edge.points().get(i);
      boolean across = Math.min(a.x(), b.x()) < box.right() && Math.max(a.x(), b.x()) > box.x();
      boolean down = Math.min(a.y(), b.y()) < box.bottom() && Math.max(a.y(), b.y()) > box.y();
      if (across && down) {
        return true;
      }
    }
    return false;
  }

  private static List<Sop> sops() {
    return SopReader.read(new Templates(), List.of(), "en", new Problems());
  }

  @Test
  void procedures_builtIn_fitInEveryLanguage() {
    Templates templates = new Templates();
    int lanes = 0;
    for (Sop sop : sops()) {
      for (Language language : Language.all()) {
        Words words = Words.of(templates, language.tag(), Set.of());
        List<Flow.Step> steps = new ArrayList<>();
        for (Sop.Step step : sop.steps()) {
          String role = words.message("page.role." + step.role());
          steps.add(new Flow.Step(role, step.what().in(language.tag(), List.of())));
        }
        FlowDrawing drawing = FlowPlan.of(new Flow(steps), "end");
        assertEquals(List.of(), faults(drawing), sop.id() + " " + language.tag());
        assertEquals(steps.size(), drawing.boxes().size());
        assertEquals(steps.size() - 1, drawing.edges().size());
        for (int i = 1; i < steps.size(); i++) {
          assertTrue(
              drawing.boxes().get(i).y() > drawing.boxes().get(i - 1).y(),
              sop.id() + " goes down at " + (i + 1));
        }
        lanes += drawing.lanes().isEmpty() ? 0 : 1;
      }
    }
    assertTrue(lanes > 100, "most have lanes: " + lanes);
  }

  @Test
  void flows_ofBuiltInChapters_fitInEveryLanguage() {
    Templates templates = new Templates();
    int flows = 0;
    for (String path : templates.list("handbook", ".md")) {
      String tag = path.substring(path.indexOf('.') + 1, path.length() - ".md".length());
      Words words = Words.of(templates, tag, Set.of());
      MarkdownFile file = new MarkdownFile(path, templates.text(path));
      MarkdownText text = MarkdownText.read(file, new Problems()).orElseThrow();
      List<Passage> passages =
          text.pieces(new RoleNames(words)).stream()
              .filter(p -> p instanceof Piece.Prose)
              .flatMap(p -> ((Piece.Prose) p).passages().stream())
              .toList();
      for (Passage passage : passages) {
        if (passage instanceof Passage.Course course) {
          String end = words.message("frame.flowEnd");
          assertEquals(List.of(), faults(FlowPlan.of(course.flow(), end)), path);
          flows++;
        }
      }
    }
    assertEquals(0, flows % Language.all().size());
    assertTrue(flows >= 60, flows + " flows");
  }

  /** Knows roles and nothing else. */
  private record RoleNames(Words words) implements MarkdownHost {
    @Override
    public Optional<Target> link(String destination, int offset) {
      return destination.startsWith("role:")
          ? Optional.of(new Target("", words.message("page." + destination.replace(':', '.'))))
          : Optional.empty();
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
      throw new AssertionError(message);
    }
  }

  @Test
  void roles_several_haveALaneEach_withTheirStepsInIt() {
    FlowDrawing drawing =
        FlowPlan.of(
            new Flow(
                List.of(READ, new Flow.Step("Lead", "Decide"), new Flow.Step("Agent", "Answer"))),
            "end");
    assertEquals(
        List.of(
            new FlowDrawing.Lane(0, 50, List.of("Agent")),
            new FlowDrawing.Lane(50, 50, List.of("Lead"))),
        drawing.lanes());
    assertEquals(List.of("1. Read the case"), drawing.boxes().get(0).lines());
    assertEquals(75, box(drawing, "Decide").middle());
    assertEquals(25, box(drawing, "Answer").middle());
    assertEquals(List.of(), faults(drawing));
  }

  @Test
  void roles_oneOrNone_standInTheBoxes() {
    FlowDrawing drawing =
        FlowPlan.of(new Flow(List.of(READ, new Flow.Step("", "Write it down"))), "end");
    assertEquals(List.of(), drawing.lanes());
    assertEquals(List.of("1. Agent", "Read the case"), drawing.boxes().get(0).lines());
    assertEquals(1, drawing.boxes().get(0).bold());
    assertEquals(List.of("2. Write it down"), drawing.boxes().get(1).lines());
    assertEquals(0, drawing.boxes().get(1).bold());
  }

  private static Flow asking(List<Flow.Way> ways) {
    return new Flow(
        List.of(READ, new Flow.Step("Agent", "How much?", ways), new Flow.Step("Agent", "Tell")));
  }

  @Test
  void answers_standSideBySide_andMeetAgain() {
    Flow.Step refund = new Flow.Step("Agent", "Refund");
    Flow.Step decide = new Flow.Step("客服主管", "四小时内决定，超过一千元的单子先电话告诉店长再回复买家。".repeat(2));
    FlowDrawing drawing =
        FlowPlan.of(
            asking(
                List.of(
                    new Flow.Way("up to 200", List.of(refund), 3),
                    new Flow.Way("more", List.of(decide, refund), 3),
                    new Flow.Way("nothing", List.of(), 3))),
            "end");
    assertEquals(List.of(), faults(drawing));
    assertEquals(FlowDrawing.Kind.QUESTION, box(drawing, "How much?").kind());
    FlowDrawing.Box small = box(drawing, "up to 200");
    assertEquals(small.y(), box(drawing, "more").y());
    assertEquals(small.y(), box(drawing, "nothing").y());
    assertTrue(small.right() < box(drawing, "more").x());
    assertTrue(box(drawing, "Tell").y() > box(drawing, "客服主管").bottom());
    assertEquals(
        3,
        drawing.edges().stream().filter(e -> !e.arrow()).count(),
        "a line from each answer to the next step");
  }

  @Test
  void answers_thatEndOrGoBack_sayWhere_andDoNotMeet() {
    FlowDrawing drawing =
        FlowPlan.of(
            asking(
                List.of(
                    new Flow.Way("enough", List.of(), 3),
                    new Flow.Way("too little", List.of(READ), 1),
                    new Flow.Way("none", List.of(), 4))),
            "the end");
    assertEquals(List.of(), faults(drawing));
    assertEquals(FlowDrawing.Kind.LEAD, box(drawing, "→ 1").kind());
    assertEquals(FlowDrawing.Kind.LEAD, box(drawing, "the end").kind());
    assertEquals(1, drawing.edges().stream().filter(e -> !e.arrow()).count());
  }

  @Test
  void question_lastOfAll_leadsNowhere() {
    List<Flow.Way> ways =
        List.of(new Flow.Way("yes", List.of(READ), 2), new Flow.Way("no", List.of(), 2));
    FlowDrawing drawing =
        FlowPlan.of(new Flow(List.of(new Flow.Step("Agent", "Enough?", ways))), "end");
    assertEquals(List.of(), faults(drawing));
    assertEquals(4, drawing.boxes().size());
  }
}
