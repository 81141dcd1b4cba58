package io.storeops.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running yaml-language-server, spoken to over its standard input and output. */
final class LanguageServer implements AutoCloseable {
  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private final Map<String, JsonNode> diagnostics = new HashMap<>();
  private int calls;

  LanguageServer(String node, Path server, Path root) throws IOException {
    process =
        new ProcessBuilder(node, server.toString(), "--stdio")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    in = new BufferedInputStream(process.getInputStream());
    out = process.getOutputStream();
    call(
        "initialize",
        "{\"processId\":null,\"rootUri\":\""
            + root.toUri()
            + "\",\"capabilities\":{\"textDocument\":{\"completion\":{\"completionItem\":"
            + "{\"snippetSupport\":true}}},\"workspace\":{\"configuration\":true}}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
  }

  /** Opens a document; hands back what the server finds in it. */
  JsonNode open(Path file, String text) throws IOException {
    String uri = file.toUri().toString();
    diagnostics.remove(uri);
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
            + "{\"uri\":\""
            + uri
            + "\",\"languageId\":\"yaml\",\"version\":1,\"text\":"
            + JsonMapper.shared().writeValueAsString(text)
            + "}}}");
    while (!diagnostics.containsKey(uri)) {
      handle(read());
    }
    return diagnostics.get(uri);
  }

  /** Asks about a place; line and character count from 0. */
  JsonNode ask(String what, Path file, int line, int character) throws IOException {
    return call(
        "textDocument/" + what,
        "{\"textDocument\":{\"uri\":\""
            + file.toUri()
            + "\"},\"position\":{\"line\":"
            + line
            + ",\"character\":"
            + character
            + "}}");
  }

  private JsonNode call(String method, String params) throws IOException {
    int id = ++calls;
    send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    while (true) {
      JsonNode message = read();
      if (message.path("id").asInt(-1) == id && !message.has("method")) {
        return message.path("result");
      }
      handle(message);
    }
  }

  private void handle(JsonNode message) throws IOException {
    String method = message.path("method").asString("");
    if (method.equals("textDocument/publishDiagnostics")) {
      diagnostics.put(
          message.at("/params/uri").asString(""), message.at("/params/diagnostics"));
    } else if (message.has("id") && message.has("method")) {
      // only what the file's own first line names is a schema here
      String result =
          method.equals("workspace/configuration")
              ? "[{\"validate\":true,\"hover\":true,\"completion\":true,\"schemaStore\":{\"enable\":false}},"
                  + "null,null,null,null]"
              : "null";
      send("{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"result\":" + result + "}");
    }
  }

  private void send(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
  }

  private JsonNode read() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("Content-Length:")) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    return JsonMapper.shared().readTree(in.readNBytes(length));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the language server has ended");
      }
      line.append((char) c);
    }
    return line.toString().trim();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
