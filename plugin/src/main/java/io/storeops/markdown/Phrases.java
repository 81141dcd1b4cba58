package io.storeops.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.storeops.document.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a line: words, stress, links that are known to be harmless. */
final class Phrases {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"\\\\]+");
  private static final Pattern MAIL =
      Pattern.compile("mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+(\\?[^\\s<>\"\\\\]*)?");

  private final Document document;
  private final MarkdownHost host;

  Phrases(Document document, MarkdownHost host) {
    this.document = document;
    this.host = host;
  }

  List<Phrase> of(Node parent) {
    List<Phrase> found = new ArrayList<>();
    for (Node child : parent.getChildren()) {
      add(child, found);
    }
    return found;
  }

  private void add(Node node, List<Phrase> found) {
    if (node instanceof BraceNode brace) {
      host.inline(brace.brace()).forEach(p -> append(p, found));
    } else if (node instanceof Emphasis) {
      found.add(new Phrase.Stress(of(node)));
    } else if (node instanceof StrongEmphasis) {
      found.add(new Phrase.Strong(of(node)));
    } else if (node instanceof Code code) {
      found.add(new Phrase.Mono(code.getText().toString()));
    } else if (node instanceof HardLineBreak) {
      found.add(new Phrase.Break());
    } else if (node instanceof SoftLineBreak) {
      if (!isInsideOfWords(node)) {
        words(" ", found);
      }
    } else if (node instanceof Link link) {
      link(link.getUrl(), of(node), found);
    } else if (node instanceof AutoLink link) {
      link(link.getText(), List.of(new Phrase.Words(link.getText().toString())), found);
    } else if (node instanceof MailLink mail) {
      String address = mail.getText().toString();
      outside("mailto:" + address, mail, List.of(new Phrase.Words(address)), found);
    } else if (node instanceof Image image) {
      picture(image.getUrl(), image.getText(), found);
    } else if (node instanceof LinkRef || node instanceof ImageRef) {
      reference((RefNode) node, found);
    } else if (node instanceof TextBase) {
      of(node).forEach(p -> append(p, found));
    } else if (!(node instanceof HtmlInlineComment)) {
      words(node.getChars().unescape(), found);
    }
  }

  /** Han and kana run on over the end of a line; a blank between them would be a mistake. */
  private static boolean isInsideOfWords(Node lineBreak) {
    BasedSequence all = lineBreak.getChars().getBaseSequence();
    int before = lineBreak.getStartOffset() - 1;
    int after = lineBreak.getEndOffset();
    while (after < all.length() && all.charAt(after) == ' ') {
      after++;
    }
    return before >= 0
        && after < all.length()
        && isWide(all.charAt(before))
        && isWide(all.charAt(after));
  }

  private static boolean isWide(char c) {
    return c >= 0x2E80 && c < 0xAC00 || c >= 0xF900 && c < 0xFB00 || c >= 0xFF00 && c < 0xFFF0;
  }

  private static void append(Phrase phrase, List<Phrase> found) {
    if (phrase instanceof Phrase.Words words) {
      words(words.text(), found);
    } else {
      found.add(phrase);
    }
  }

  private static void words(String text, List<Phrase> found) {
    int last = found.size() - 1;
    if (last >= 0 && found.get(last) instanceof Phrase.Words before) {
      found.set(last, new Phrase.Words(before.text() + text));
    } else if (!text.isEmpty()) {
      found.add(new Phrase.Words(text));
    }
  }

  private void reference(RefNode node, List<Phrase> found) {
    Reference target = node.isDefined() ? node.getReferenceNode(document) : null;
    if (target == null) {
      // brackets that define nothing are brackets
      words(node.getChars().unescape(), found);
    } else if (node instanceof ImageRef) {
      BasedSequence words = node.getText().isEmpty() ? node.getReference() : node.getText();
      picture(target.getUrl(), words, found);
    } else {
      List<Phrase> words = of(node);
      link(
          target.getUrl(),
          words.isEmpty() ? List.of(new Phrase.Words(node.getReference().unescape())) : words,
          found);
    }
  }

  private void link(BasedSequence url, List<Phrase> words, List<Phrase> found) {
    String destination = url.unescape().strip();
    int at = url.getStartOffset();
    Matcher scheme = SCHEME.matcher(destination);
    String name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (List.of("http", "https", "mailto").contains(name)) {
      outside(name + destination.substring(name.length()), url, words, found);
      return;
    }
    Optional<MarkdownHost.Target> target =
        destination.chars().anyMatch(c -> c <= ' ' || c == '\\')
            ? refused(destination, at)
            : host.link(destination, at);
    if (target.isEmpty()) {
      words.forEach(p -> append(p, found));
      return;
    }
    List<Phrase> said = words.isEmpty() ? List.of(new Phrase.Words(target.get().words())) : words;
    if (target.get().path().isEmpty()) {
      said.forEach(p -> append(p, found));
    } else {
      found.add(new Phrase.Anchor(target.get().path(), false, said));
    }
  }

  private Optional<MarkdownHost.Target> refused(String destination, int at) {
    host.problem(
        "M004",
        at,
        "the link \"" + destination + "\" is no address",
        "write blanks as %20, and / between folders");
    return Optional.empty();
  }

  private void outside(String address, Node at, List<Phrase> words, List<Phrase> found) {
    outside(address, at.getChars(), words, found);
  }

  private void outside(String address, BasedSequence at, List<Phrase> words, List<Phrase> found) {
    if (!WEB.matcher(address).matches() && !MAIL.matcher(address).matches()) {
      refused(address, at.getStartOffset());
      words.forEach(p -> append(p, found));
      return;
    }
    found.add(
        new Phrase.Anchor(
            address, true, words.isEmpty() ? List.of(new Phrase.Words(address)) : words));
  }

  private void picture(BasedSequence url, BasedSequence text, List<Phrase> found) {
    String instead = text.unescape();
    Optional<String> path = host.picture(url.unescape().strip(), url.getStartOffset());
    if (path.isPresent()) {
      found.add(new Phrase.Picture(path.get(), instead));
    } else {
      words(instead, found);
    }
  }
}
