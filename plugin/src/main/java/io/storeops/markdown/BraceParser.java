package io.storeops.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds braces that start with a word and a blank, so that nothing between them is taken for
 * markup: {@code a * b}, {@code [a, b]} and {@code a < b} stay what they are.
 */
final class BraceParser implements InlineParserExtension {
  private static final Pattern BRACE =
      Pattern.compile("\\{([a-z]{1,20})(?= )(?:[^{}\"'\\n]|\"[^\"\\n]*\"|'[^'\\n]*')*+}");

  /** One that shows figures and is never closed: whoever wrote it wants to know. */
  private static final Pattern OPEN = Pattern.compile("\\{(table|chart|value)(?= )[^\\n]*");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence[] found = parser.matchWithGroups(BRACE);
    boolean closed = found != null;
    if (found == null) {
      found = parser.matchWithGroups(OPEN);
    }
    if (found == null) {
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(new BraceNode(found[0], found[1].toString(), closed));
    return true;
  }

  /** Puts it into the parser. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "{";
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new BraceParser();
    }
  }
}
