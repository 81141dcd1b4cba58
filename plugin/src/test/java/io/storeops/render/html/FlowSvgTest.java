package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Flow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowSvgTest {
  private static final Map<String, String> LABELS =
      Map.of("flowEnd", "end", "flowAbout", "Who does what");

  private static String draw(Flow flow) {
    return FlowSvg.draw("f", "Refunds & more", flow, LABELS);
  }

  @Test
  void lanes_areDrawnWithTheirHeads_boxesAndOneLine() {
    assertEquals(
        "<svg class=\"ch flw\" width=\"100%\" height=\"108\" role=\"img\" aria-labelledby=\"f-t"
            + " f-d\"><title id=\"f-t\">Refunds &amp; more</title><desc id=\"f-d\">Who does"
            + " what</desc><rect class=\"fl\" x=\"0%\" y=\"0\" width=\"50%\" height=\"108\"/><text"
            + " class=\"ft fb fm\"><tspan x=\"25%\" y=\"19\">Agent</tspan></text>"
            + "<rect class=\"fl odd\" x=\"50%\" y=\"0\" width=\"50%\" height=\"108\"/><text"
            + " class=\"ft fb fm\"><tspan x=\"75%\" y=\"19\">Lead</tspan></text>"
            + "<svg width=\"100%\" height=\"108\" viewBox=\"0 0 1000 108\""
            + " preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"fe\""
            + " vector-effect=\"non-scaling-stroke\" d=\"M491 49L750 49L750 69\"/></svg>"
            + "<rect class=\"fs\" x=\"0.9%\" y=\"34\" width=\"48.2%\" height=\"30\"/><text"
            + " class=\"ft\"><tspan x=\"1.8%\" y=\"54\">1. A &lt; B</tspan></text>"
            + "<rect class=\"fs\" x=\"50.9%\" y=\"69\" width=\"48.2%\" height=\"30\"/><text"
            + " class=\"ft\"><tspan x=\"51.8%\" y=\"89\">2. C</tspan></text>"
            + "<svg x=\"75%\" y=\"69\"><path class=\"fh\" d=\"M-5-8L5-8L0 0Z\"/></svg></svg>",
        draw(new Flow(List.of(new Flow.Step("Agent", "A < B"), new Flow.Step("Lead", "C")))));
  }

  @Test
  void question_hasCutCorners_answersStandInTheMiddle_noStyleIsInline() {
    List<Flow.Way> ways =
        List.of(new Flow.Way("yes", List.of(), 2), new Flow.Way("no", List.of(), 3));
    String svg =
        draw(
            new Flow(
                List.of(new Flow.Step("Agent", "Enough?", ways), new Flow.Step("Agent", "Tell"))));
    assertTrue(svg.contains("<path class=\"fq\""), svg);
    assertTrue(svg.contains("<text class=\"ft fb fm\"><tspan x=\"25%\""), svg);
    assertTrue(svg.contains(">end</tspan>"), svg);
    assertFalse(svg.contains("style="), svg);
  }
}
