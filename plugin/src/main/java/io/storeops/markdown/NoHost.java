package io.storeops.markdown;

import io.storeops.document.Phrase;
import java.util.List;
import java.util.Optional;

/** For the words alone: nothing leads anywhere, nothing is reported. */
enum NoHost implements MarkdownHost {
  INSTANCE;

  @Override
  public Optional<Target> link(String destination, int offset) {
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
    return false;
  }

  @Override
  public void problem(String code, int offset, String message, String hint) {}
}
