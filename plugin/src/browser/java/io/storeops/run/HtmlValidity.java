package io.storeops.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The HTML standard's own checker over files; it asks no network. */
final class HtmlValidity implements ErrorHandler {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private final List<String> faults = new ArrayList<>();

  private HtmlValidity() {}

  /** What is wrong in these files, as {@code file:line text}. */
  static List<String> of(List<Path> files) throws Exception {
    HtmlValidity validity = new HtmlValidity();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema(SCHEMA, validity);
    validator.setUpValidatorAndParsers(validity, true, false);
    for (Path file : files) {
      validator.checkHtmlFile(file.toFile(), true);
    }
    return List.copyOf(validity.faults);
  }

  @Override
  public void error(SAXParseException fault) {
    String file = String.valueOf(fault.getSystemId()).replaceAll(".*/site/", "");
    faults.add(file + ":" + fault.getLineNumber() + " " + fault.getMessage());
  }

  @Override
  public void fatalError(SAXParseException fault) {
    error(fault);
  }

  /** A guess at the language of short texts is no fault of the page. */
  @Override
  public void warning(SAXParseException fault) {
    if (!fault.getMessage().contains("appears to be written in")) {
      error(fault);
    }
  }
}
