package io.storeops.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit may see of the machine: nothing that the user or an administrator has set, so that all
 * machines read alike, and no environment.
 */
final class OwnFilesReader extends SystemReader {
  /** Coarse enough for every file system, so that JGit measures none by writing probe files. */
  private static final long RESOLUTION_SECONDS = 2;

  private final SystemReader system;

  OwnFilesReader(SystemReader system) {
    this.system = system;
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  @SuppressWarnings("NullAway") // JGit takes null for a variable that is not set
  public String getenv(String variable) {
    return null;
  }

  @Override
  public String getProperty(String key) {
    return system.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public long getCurrentTime() {
    return system.getCurrentTime();
  }

  @Override
  public int getTimezone(long when) {
    return 0;
  }

  /** Settings without a file behind them. */
  private static final class NoFile extends FileBasedConfig {
    NoFile(Config parent, FS fs) {
      super(parent, new java.io.File("none"), fs);
    }

    @Override
    public void load() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public void save() {}

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit wantUnit) {
      return section.equals("filesystem")
          ? wantUnit.convert(RESOLUTION_SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
    }
  }
}
