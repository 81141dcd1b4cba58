package io.storeops.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The parser as all texts are read with it. */
final class Flexmark {
  private Flexmark() {}

  static Document parse(String text) {
    MutableDataSet options =
        new MutableDataSet()
            .set(
                Parser.EXTENSIONS,
                List.of(
                    TablesExtension.create(),
                    TaskListExtension.create(),
                    AdmonitionExtension.create()));
    return Parser.builder(options)
        .customInlineParserExtensionFactory(new BraceParser.Factory())
        .build()
        .parse(text);
  }
}
