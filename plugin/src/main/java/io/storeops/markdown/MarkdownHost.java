package io.storeops.markdown;

import io.storeops.document.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * What a text leaves to whoever shows it: where its links lead, what its pictures and braces are.
 * Offsets are those of the file.
 */
public interface MarkdownHost {

  /**
   * Where a link leads that is neither {@code http}, {@code https} nor {@code mailto}, such as
   * {@code rule:stock-below-warning}, {@code #heading} or {@code other.md}; empty where it leads
   * nowhere, its words stay.
   */
  Optional<Target> link(String destination, int offset);

  /** The path of a picture below the site's root; empty where there is none, its words stay. */
  Optional<String> picture(String destination, int offset);

  /** What a brace inside of a line stands for. */
  List<Phrase> inline(Brace brace);

  /** Whether a fenced block is shown as it stands, else it is left out. */
  boolean shows(Fence fence);

  /** Takes what is wrong with the text. */
  void problem(String code, int offset, String message, String hint);

  /**
   * Where a link leads.
   *
   * @param path below the site's root with an optional {@code #anchor}; empty where there is no
   *     page, the words alone stay
   * @param words of a link that has none of its own
   */
  record Target(String path, String words) {}
}
