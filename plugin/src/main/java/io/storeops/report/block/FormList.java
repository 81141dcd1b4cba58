package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.facts.Dataset;
import java.util.List;

/** The forms that people fill in: what each is for, who fills it in, how often, its columns. */
final class FormList implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    return List.of(
        new Block.Definitions(
            "forms",
            input.say("forms.title"),
            input.handbook().forms().stream().map(d -> term(input, d)).toList()));
  }

  /** Where a form is told of. */
  static String target(BlockInput input, String id) {
    return input.paths().once("forms") + "#" + id;
  }

  private static Block.Definitions.Term term(BlockInput input, Dataset dataset) {
    String meaning =
        dataset
            .form()
            .map(
                f ->
                    String.join(
                        input.say("list.sentence"),
                        input.in(f.about()),
                        input.say(
                            "forms.who",
                            input.in(f.by()),
                            input.words().message("form.every." + f.every())),
                        input.say(
                            "forms.columns",
                            String.join(
                                input.say("list.comma"),
                                f.fields().stream().map(c -> input.in(c.names())).toList()))))
            .orElse("");
    return new Block.Definitions.Term(dataset.id(), input.datasetName(dataset.id()), meaning);
  }
}
