package io.storeops.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.storeops.diag.NearestName;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parser's tree as passages; whatever it does not know stays the letters that it is. */
final class Conversion {
  private static final Map<String, Passage.Weight> WEIGHTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("note", Passage.Weight.NOTE),
              Map.entry("info", Passage.Weight.NOTE),
              Map.entry("example", Passage.Weight.NOTE),
              Map.entry("question", Passage.Weight.NOTE),
              Map.entry("tip", Passage.Weight.TIP),
              Map.entry("hint", Passage.Weight.TIP),
              Map.entry("success", Passage.Weight.TIP),
              Map.entry("important", Passage.Weight.WARNING),
              Map.entry("warning", Passage.Weight.WARNING),
              Map.entry("caution", Passage.Weight.WARNING),
              Map.entry("danger", Passage.Weight.WARNING)));

  private final Document document;
  private final MarkdownFile file;
  private final MarkdownHost host;
  private final Phrases phrases;
  private final Map<Integer, String> anchors = new HashMap<>();

  Conversion(Document document, MarkdownFile file, MarkdownHost host) {
    this.document = document;
    this.file = file;
    this.host = host;
    this.phrases = new Phrases(document, host);
    Map<String, Integer> seen = new HashMap<>();
    for (com.vladsch.flexmark.ast.Heading heading : headingNodes()) {
      String slug = slug(Phrase.plain(new Phrases(document, NoHost.INSTANCE).of(heading)));
      int count = seen.merge(slug, 1, Integer::sum);
      anchors.put(heading.getStartOffset(), count == 1 ? slug : slug + "-" + count);
    }
  }

  /** The first heading, when nothing but blanks stands before it and it is of level 1. */
  static Optional<com.vladsch.flexmark.ast.Heading> titleOf(Document document) {
    Node first = document.getFirstChild();
    return first instanceof com.vladsch.flexmark.ast.Heading h && h.getLevel() == 1
        ? Optional.of(h)
        : Optional.empty();
  }

  List<Phrase> phrases(Node node) {
    return phrases.of(node);
  }

  /** Those at the left margin, below the title. */
  private List<com.vladsch.flexmark.ast.Heading> headingNodes() {
    List<com.vladsch.flexmark.ast.Heading> found = new ArrayList<>();
    Optional<com.vladsch.flexmark.ast.Heading> title = titleOf(document);
    for (Node node : document.getChildren()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading
          && (title.isEmpty() || title.get() != heading)) {
        found.add(heading);
      }
    }
    return found;
  }

  List<Heading> headings() {
    return headingNodes().stream()
        .map(h -> new Heading(level(h), Phrase.plain(phrases.of(h)), anchor(h)))
        .toList();
  }

  private String anchor(com.vladsch.flexmark.ast.Heading heading) {
    return anchors.getOrDefault(heading.getStartOffset(), "");
  }

  private static int level(com.vladsch.flexmark.ast.Heading heading) {
    return Math.max(2, heading.getLevel());
  }

  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "section" : slug;
  }

  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    for (Node node : document.getChildren()) {
      if (node instanceof FencedCodeBlock block) {
        fences.add(fence(block));
      }
    }
    return fences;
  }

  private Fence fence(FencedCodeBlock block) {
    String[] words = block.getInfo().toString().strip().split("\\s+", 2);
    int line = file.text().indexOf('\n', block.getOpeningFence().getEndOffset());
    int start = line < 0 ? file.text().length() : line + 1;
    int end =
        block.getClosingFence().isEmpty()
            ? Math.max(start, Math.min(block.getEndOffset(), file.text().length()))
            : Math.max(
                start, file.text().lastIndexOf('\n', block.getClosingFence().getStartOffset()) + 1);
    return new Fence(
        words[0], words.length > 1 ? words[1].strip() : "", block.getStartOffset(), start, end);
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    List<Passage> open = new ArrayList<>();
    Optional<com.vladsch.flexmark.ast.Heading> title = titleOf(document);
    for (Node node : document.getChildren()) {
      if (title.isPresent() && node == title.get()) {
        continue;
      }
      Optional<Brace> alone = alone(node);
      if (alone.isPresent()) {
        close(open, pieces);
        pieces.add(new Piece.Embed(alone.get()));
      } else {
        passage(node).ifPresent(open::add);
      }
    }
    close(open, pieces);
    return pieces;
  }

  private static void close(List<Passage> open, List<Piece> pieces) {
    if (!open.isEmpty()) {
      pieces.add(new Piece.Prose(List.copyOf(open)));
      open.clear();
    }
  }

  /** The brace of a paragraph that holds nothing else. */
  private static Optional<Brace> alone(Node node) {
    return node instanceof Paragraph
            && node.getFirstChild() instanceof BraceNode only
            && only == node.getLastChild()
        ? Optional.of(only.brace())
        : Optional.empty();
  }

  private List<Passage> passages(Node parent) {
    List<Passage> found = new ArrayList<>();
    for (Node child : parent.getChildren()) {
      passage(child).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Passage> passage(Node node) {
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      return Optional.of(new Passage.Heading(level(heading), anchor(heading), phrases.of(heading)));
    } else if (node instanceof Paragraph paragraph) {
      List<Phrase> words = phrases.of(paragraph);
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Passage.Paragraph(words, isTight(paragraph)));
    } else if (node instanceof ListBlock list) {
      return Optional.of(listing(list));
    } else if (node instanceof BlockQuote) {
      return Optional.of(new Passage.Quote(passages(node)));
    } else if (node instanceof AdmonitionBlock note) {
      return Optional.of(note(note));
    } else if (node instanceof FencedCodeBlock block) {
      boolean atMargin = block.getParent() == document;
      Fence fence = fence(block);
      return atMargin && !host.shows(fence)
          ? Optional.empty()
          : Optional.of(isCourse(fence) ? course(block, fence) : code(block));
    } else if (node instanceof IndentedCodeBlock) {
      return Optional.of(code(node));
    } else if (node instanceof TableBlock table) {
      return Optional.of(grid(table));
    } else if (node instanceof ThematicBreak) {
      return Optional.of(new Passage.Rule());
    } else if (node instanceof HtmlBlock) {
      return Optional.of(
          new Passage.Paragraph(
              List.of(new Phrase.Words(node.getChars().toString().strip())), false));
    }
    // definitions of links, comments
    return Optional.empty();
  }

  private static boolean isTight(Paragraph paragraph) {
    return paragraph.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight();
  }

  private Passage listing(ListBlock list) {
    List<Passage.Item> items = new ArrayList<>();
    for (Node item : list.getChildren()) {
      Passage.Task task =
          item instanceof TaskListItem t
              ? t.isItemDoneMarker() ? Passage.Task.DONE : Passage.Task.OPEN
              : Passage.Task.NONE;
      items.add(new Passage.Item(task, passages(item)));
    }
    int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
    return new Passage.Listing(list instanceof OrderedList, start, items);
  }

  private Passage note(AdmonitionBlock note) {
    String kind = note.getInfo().toString().strip().toLowerCase(Locale.ROOT);
    if (!WEIGHTS.containsKey(kind)) {
      host.problem(
          "M003",
          note.getInfo().getStartOffset(),
          "there is no note of the kind \"" + kind + "\"",
          NearestName.hint(kind, WEIGHTS.keySet(), "kinds"));
    }
    String title = note.getTitle().unescape();
    return new Passage.Note(
        WEIGHTS.getOrDefault(kind, Passage.Weight.NOTE),
        title.isBlank() ? List.of() : List.of(new Phrase.Words(title)),
        passages(note));
  }

  private static boolean isCourse(Fence fence) {
    return fence.language().toLowerCase(Locale.ROOT).equals(CourseFence.NAME);
  }

  /** A flow chart; one that cannot be read stays as it is written. */
  private Passage course(FencedCodeBlock block, Fence fence) {
    List<CourseFence.Line> lines =
        block.getContentLines().stream()
            .map(line -> new CourseFence.Line(line.toString(), line.getStartOffset()))
            .toList();
    return CourseFence.read(lines, fence.opening(), host)
        .<Passage>map(f -> new Passage.Course("flow-" + fence.opening(), fence.name(), f))
        .orElseGet(() -> code(block));
  }

  private static Passage code(Node block) {
    StringBuilder text = new StringBuilder();
    if (block instanceof FencedCodeBlock fenced) {
      fenced.getContentLines().forEach(text::append);
    } else if (block instanceof IndentedCodeBlock indented) {
      indented.getContentLines().forEach(text::append);
    }
    return new Passage.Code(text.toString().stripTrailing());
  }

  private Passage grid(TableBlock table) {
    List<Passage.Head> heads = new ArrayList<>();
    List<List<List<Phrase>>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow && part instanceof TableHead && heads.isEmpty()) {
          cells(row).forEach(c -> heads.add(new Passage.Head(phrases.of(c), isRight(c))));
        } else if (row instanceof TableRow
            && part instanceof com.vladsch.flexmark.ext.tables.TableBody) {
          rows.add(row(row, heads.size()));
        }
      }
    }
    return new Passage.Grid(heads, rows);
  }

  private List<List<Phrase>> row(Node row, int width) {
    List<List<Phrase>> cells = new ArrayList<>();
    cells(row).stream().limit(width).forEach(cell -> cells.add(phrases.of(cell)));
    while (cells.size() < width) {
      cells.add(List.of());
    }
    return cells;
  }

  private static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell c) {
        cells.add(c);
      }
    }
    return cells;
  }

  private static boolean isRight(TableCell cell) {
    return cell.getAlignment() == TableCell.Alignment.RIGHT;
  }
}
