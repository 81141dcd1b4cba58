package io.storeops.analysis;

import io.storeops.engine.Engine;
import io.storeops.engine.MaterialisedTrino;
import io.storeops.engine.TrinoEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Trino server on loopback for the tests of one class. Property {@code trino.home} is where the
 * profile unpacked it; {@code trino.url} names a server that runs already, as {@code
 * jdbc:trino://host:port/memory/}.
 */
final class TrinoServer implements BeforeAllCallback, AfterAllCallback {
  private static final Duration START = Duration.ofSeconds(180);

  private String url = System.getProperty("trino.url", "");
  private @Nullable Path etc;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (!url.isEmpty()) {
      return;
    }
    Path home = Path.of(Objects.requireNonNull(System.getProperty("trino.home"), "trino.home"));
    Path node = home.resolveSibling("node").toAbsolutePath();
    jdk();
    unpack(home);
    int port = freePort();
    etc = configure(node, port);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    launch("start");
    await("http://127.0.0.1:" + port + "/v1/info", node);
    url = "jdbc:trino://127.0.0.1:" + port + "/memory/";
  }

  private static void unpack(Path home) throws IOException, InterruptedException {
    if (Files.isRegularFile(home.resolve("bin").resolve("launcher"))) {
      return;
    }
    Path folder = home.toAbsolutePath().getParent();
    Process tar =
        new ProcessBuilder("tar", "-xzf", home.getFileName() + ".tar.gz")
            .directory(Objects.requireNonNull(folder).toFile())
            .inheritIO()
            .start();
    if (!tar.waitFor(120, TimeUnit.SECONDS) || tar.exitValue() != 0) {
      throw new IllegalStateException("tar cannot unpack " + home + ".tar.gz");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path configure(Path node, int port) throws IOException {
    Path etc = node.resolve("etc");
    Files.createDirectories(etc.resolve("catalog"));
    String address = "http://127.0.0.1:" + port;
    Files.writeString(
        etc.resolve("node.properties"),
        "node.environment=test\nnode.id=n1\nnode.data-dir="
            + node.resolve("data")
            + "\nnode.internal-address=127.0.0.1\nnode.bind-ip=127.0.0.1\n");
    Files.writeString(
        etc.resolve("config.properties"),
        "coordinator=true\nnode-scheduler.include-coordinator=true\nhttp-server.http.port="
            + port
            + "\ndiscovery.uri="
            + address
            + "\nquery.max-memory=1GB\nquery.max-memory-per-node=900MB\n"
            + "memory.heap-headroom-per-node=300MB\ncatalog.management=static\n");
    Files.writeString(
        etc.resolve("catalog").resolve("memory.properties"),
        "connector.name=memory\nmemory.max-data-per-node=900MB\n");
    Files.write(
        etc.resolve("jvm.config"),
        List.of(
            "-server",
            "-Xmx2G",
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:ReservedCodeCacheSize=256M",
            "-Djdk.attach.allowAttachSelf=true",
            "-Djdk.nio.maxCachedBufferSize=2000000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "--sun-misc-unsafe-memory-access=allow"));
    return etc;
  }

  private void launch(String command) throws IOException, InterruptedException {
    Path folder = Objects.requireNonNull(etc);
    Path home = Path.of(Objects.requireNonNull(System.getProperty("trino.home")));
    Path launcher = home.resolve("bin").resolve("launcher");
    launcher.toFile().setExecutable(true);
    Process process =
        new ProcessBuilder(
                launcher.toString(),
                "-etc-dir",
                folder.toString(),
                "-data-dir",
                folder.resolveSibling("data").toString(),
                "-jvm-dir",
                jdk().toString(),
                command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling("launcher.log").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher does not " + command);
    }
  }

  /** A JDK of at least 24: property trino.java.home, JAVA_HOME_25, JAVA_HOME_24, /usr/lib/jvm. */
  static Path jdk() throws IOException {
    List<String> places = new ArrayList<>();
    places.add(System.getProperty("trino.java.home", ""));
    places.add(Objects.requireNonNullElse(System.getenv("JAVA_HOME_25"), ""));
    places.add(Objects.requireNonNullElse(System.getenv("JAVA_HOME_24"), ""));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> jdks = Files.list(installed)) {
        jdks.sorted().forEach(j -> places.add(j.toString()));
      }
    }
    for (String place : places) {
      if (!place.isEmpty() && version(Path.of(place)) >= 24) {
        return Path.of(place);
      }
    }
    throw new IllegalStateException(
        "Profile trino needs a JDK 24 or newer for the server. Set -Dtrino.java.home or"
            + " JAVA_HOME_25; looked at "
            + places.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(", ")));
  }

  private static int version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(l -> l.startsWith("JAVA_VERSION="))
        .map(l -> l.replaceAll("^JAVA_VERSION=\"(\\d+).*$", "$1"))
        .filter(l -> l.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private static void await(String info, Path node) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(info)).timeout(Duration.ofSeconds(5)).build();
    Instant end = Instant.now().plus(START);
    while (Instant.now().isBefore(end)) {
      try {
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (body.contains("\"starting\":false")) {
          return;
        }
      } catch (IOException e) {
        // not there yet
      }
      if (gaveUp(node)) {
        break;
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("Trino does not start:\n" + lastLines(node));
  }

  /** The server says in one line of its log why it ends. */
  private static boolean gaveUp(Path node) throws IOException {
    return lastLines(node)
        .lines()
        .anyMatch(l -> l.contains("\tERROR\t") && l.contains("\tio.trino.server.Server\t"));
  }

  private static String lastLines(Path node) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String log :
        List.of("launcher.log", "data/var/log/launcher.log", "data/var/log/server.log")) {
      Path file = node.resolve(log);
      if (Files.isRegularFile(file)) {
        List<String> lines = Files.readAllLines(file);
        text.append(log).append(":\n");
        lines
            .subList(Math.max(0, lines.size() - 50), lines.size())
            .forEach(l -> text.append(l).append('\n'));
      }
    }
    return text.toString();
  }

  /** The engine that only reads, over one schema. */
  Engine reading(String schema) {
    return TrinoEngine.open(url + schema, user());
  }

  /** An engine that stores what it computes, in a schema of its own. */
  Engine storing(String schema) {
    try {
      Driver driver =
          (Driver)
              Class.forName("io.trino.jdbc.TrinoDriver").getDeclaredConstructor().newInstance();
      Connection connection = driver.connect(url + schema, user());
      try (Statement statement = connection.createStatement()) {
        statement.execute("create schema if not exists " + schema);
      }
      return new MaterialisedTrino(connection);
    } catch (ReflectiveOperationException | SQLException e) {
      throw new IllegalStateException("no connection for schema " + schema, e);
    }
  }

  private static Properties user() {
    Properties user = new Properties();
    user.setProperty("user", "storeops");
    return user;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** Stops the server that this object started, by the launcher's own pid file. */
  private synchronized void stop() {
    if (etc == null) {
      return;
    }
    try {
      launch("stop");
      etc = null;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Trino does not stop", e);
    }
  }
}
