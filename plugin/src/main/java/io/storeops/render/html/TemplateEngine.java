package io.storeops.render.html;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import io.storeops.templates.Templates;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** FreeMarker, strict: templates of the jar only, escaped by extension, no classes, no locale. */
final class TemplateEngine {
  private final Configuration configuration;

  TemplateEngine(Templates templates) {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new JarLoader(templates));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  Configuration configuration() {
    return configuration;
  }

  private record JarLoader(Templates templates) implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
      String path = "site/" + name;
      return templates.has(path) ? path : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(templates.text((String) source));
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
