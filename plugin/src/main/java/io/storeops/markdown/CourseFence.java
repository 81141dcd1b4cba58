package io.storeops.markdown;

import io.storeops.document.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who does what in which order from a fence {@code flow}: a line for each step, and a line
 * with a dash for each answer to the one above.
 *
 * <pre>
 * service: Read the case
 * service: How much does the buyer get back?
 * - up to 200 yuan -> service: Refund
 * - more -> service-lead: Decide within 4 hours -> 1
 * - nothing -> end
 * service: Tell the buyer
 * </pre>
 */
final class CourseFence {
  static final String NAME = "flow";

  private static final int STEPS = 12;
  private static final int WAYS = 4;
  private static final int IN_A_WAY = 3;
  private static final String END = "end";
  private static final Pattern STEP = Pattern.compile("([^:：]+)[:：](.+)");
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final MarkdownHost host;
  private final List<Draft> steps = new ArrayList<>();

  private CourseFence(MarkdownHost host) {
    this.host = host;
  }

  /** A line of the fence and where it begins in the file. */
  record Line(String text, int offset) {}

  /** A step whose answers are still to come. */
  private record Draft(Flow.Step step, List<Answer> answers, int offset) {}

  /** An answer; where it leads as it is written, empty for the next step. */
  private record Answer(String answer, List<Flow.Step> steps, String next, int offset) {}

  /** What is wrong, and where. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient int offset;
    private final String hint;

    Wrong(int offset, String message, String hint) {
      super(message);
      this.offset = offset;
      this.hint = hint;
    }
  }

  /**
   * What the lines say; empty where they cannot be read, which is told to the host.
   *
   * @param opening offset of the fence
   */
  static Optional<Flow> read(List<Line> lines, int opening, MarkdownHost host) {
    CourseFence fence = new CourseFence(host);
    try {
      for (Line line : lines) {
        fence.add(line);
      }
      return Optional.of(fence.flow(opening));
    } catch (Wrong e) {
      host.problem("M005", e.offset, String.valueOf(e.getMessage()), e.hint);
      return Optional.empty();
    }
  }

  private void add(Line line) throws Wrong {
    String text = line.text().strip();
    int offset = line.offset() + line.text().indexOf(text);
    if (text.startsWith("-")) {
      answer(text, offset);
    } else if (!text.isEmpty()) {
      steps.add(new Draft(step(text, offset), new ArrayList<>(), offset));
    }
  }

  private void answer(String text, int offset) throws Wrong {
    if (steps.isEmpty()) {
      throw new Wrong(
          offset,
          "an answer stands before the first step",
          "write the question above it, such as \"service: How much does the buyer get back?\"");
    }
    List<String> parts = List.of(text.substring(1).split("->|→", -1));
    String answer = parts.get(0).strip();
    if (answer.isEmpty()) {
      throw new Wrong(
          offset,
          "the answer has no words",
          "write \"- answer -> role: what is done\", such as \"- up to 200 -> service: Refund\"");
    }
    List<Flow.Step> then = new ArrayList<>();
    String next = "";
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      boolean leads = part.equals(END) || NUMBER.matcher(part).matches();
      if (leads && i + 1 == parts.size()) {
        next = part;
      } else {
        then.add(step(part, offset));
      }
    }
    if (then.size() > IN_A_WAY) {
      throw new Wrong(
          offset,
          "the answer \"" + answer + "\" is followed by " + then.size() + " steps",
          "at most " + IN_A_WAY + " fit; write the others as steps of their own");
    }
    steps.get(steps.size() - 1).answers().add(new Answer(answer, then, next, offset));
  }

  private Flow.Step step(String text, int offset) throws Wrong {
    Matcher step = STEP.matcher(text);
    if (!step.matches() || step.group(1).isBlank() || step.group(2).isBlank()) {
      throw new Wrong(
          offset,
          text.isEmpty()
              ? "an arrow leads to nothing"
              : "\"" + text + "\" does not say who does it",
          "write a role, a colon and what is done, such as \"service: Read the case\"; an answer"
              + " may also lead to the number of a step or to \"end\"");
    }
    return new Flow.Step(who(step.group(1).strip(), offset), step.group(2).strip());
  }

  /** A role by its name in the reader's language; other words stand as they are. */
  private String who(String who, int offset) {
    return ROLE.matcher(who).matches()
        ? host.link("role:" + who, offset).map(MarkdownHost.Target::words).orElse(who)
        : who;
  }

  private Flow flow(int opening) throws Wrong {
    if (steps.size() < 2 || steps.size() > STEPS) {
      throw new Wrong(
          opening,
          "a flow has " + steps.size() + (steps.size() == 1 ? " step" : " steps"),
          "write 2 to " + STEPS + ", a line \"role: what is done\" for each");
    }
    List<Flow.Step> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Draft draft = steps.get(i);
      int answers = draft.answers().size();
      if (answers == 1 || answers > WAYS) {
        throw new Wrong(
            draft.offset(),
            "\""
                + draft.step().what()
                + "\" has "
                + answers
                + (answers == 1 ? " answer" : " answers"),
            "a question has 2 to " + WAYS + ", each on a line of its own that begins with -");
      }
      List<Flow.Way> ways = new ArrayList<>();
      for (Answer answer : draft.answers()) {
        ways.add(new Flow.Way(answer.answer(), answer.steps(), next(answer, i)));
      }
      all.add(new Flow.Step(draft.step().role(), draft.step().what(), ways));
    }
    return new Flow(all);
  }

  private int next(Answer answer, int place) throws Wrong {
    if (answer.next().isEmpty()) {
      return place + 2;
    }
    if (answer.next().equals(END)) {
      return steps.size() + 1;
    }
    int next = Integer.parseInt(answer.next());
    if (next < 1 || next > steps.size()) {
      throw new Wrong(
          answer.offset(),
          "the answer \"" + answer.answer() + "\" leads to step " + next,
          "there are the steps 1 to " + steps.size() + ", and \"end\"");
    }
    return next;
  }
}
