package io.storeops.facts;

import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.sheet.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The first pass over all files, side by side on the cores there are. Sheets and problems come back
 * in the order of the files, however the work was spread.
 */
final class FirstPass {
  private final Reading reading;
  private final Problems problems;

  FirstPass(Reading reading, Problems problems) {
    this.reading = reading;
    this.problems = problems;
  }

  private record Surveyed(List<SourceSheet> sheets, Problems problems) {}

  List<SourceSheet> read(List<InputFile> files) {
    int cores = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, files.size()));
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      List<Future<Surveyed>> running = new ArrayList<>();
      files.forEach(file -> running.add(workers.submit(() -> one(file))));
      List<SourceSheet> sheets = new ArrayList<>();
      for (Future<Surveyed> future : running) {
        Surveyed surveyed = future.get();
        surveyed.problems().list().forEach(problems::add);
        for (SourceSheet sheet : surveyed.sheets()) {
          sheets.add(sheet.numbered(sheets.size() + 1));
        }
      }
      return sheets;
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreOpsException("Interrupted while reading spreadsheets.", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private Surveyed one(InputFile file) {
    Problems own = new Problems();
    return new Surveyed(new FactReader(reading, own).survey(file), own);
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new StoreOpsException("Reading spreadsheets failed: " + e.getCause(), e);
  }
}
