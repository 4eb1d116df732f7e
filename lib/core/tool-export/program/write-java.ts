import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toJavaPieces } from '../literal/to-java-pieces';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { javaJson } from './java-json';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';

/** A value that the program reads from JSON: nothing of it is Java. Joined when it runs, because a constant has a bound. */
const toJava = (value: unknown): string =>
  `Json.read(String.join("",\n${toJavaPieces(toSafeJson(value))
    .map((piece) => `      ${piece}`)
    .join(',\n')}))`;

function writeStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `throw new IllegalStateException(${quote.java(notWritten(tool))});`
      : tool.stub.isError
        ? `throw new ToolError(${toJava(tool.stub.content)});`
        : `return ${toJava(tool.stub.content)};`;
  return `  // ${tool.comment}
  static Object ${tool.identifier}(Map<String, Object> input) throws Exception {
    ${body}
  }
`;
}

/** The loop over the HTTP API, with nothing but what Java has. */
export function writeJava(source: ToolExport): string {
  const tools = listStubs(source);
  return `// A tool loop for Claude over the Messages API, without any library. Java 17 or later:
//   ANTHROPIC_API_KEY=... java Main.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class Main {
  static final int MAX_STEPS = ${source.maxSteps};
  static final String BASE_URL = System.getenv().getOrDefault("ANTHROPIC_BASE_URL", ${quote.java(source.baseUrl)});
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final Map<String, Object> HEADERS = map(${toJava(source.headers)});

  interface Tool {
    Object run(Map<String, Object> input) throws Exception;
  }

  // Throw it to give the model an error of content blocks.
  static class ToolError extends Exception {
    final transient Object content;

    ToolError(Object content) {
      super("The tool failed.");
      this.content = content;
    }
  }

${tools.map(writeStub).join('\n')}
  static Map<String, Tool> tools() {
    Map<String, Tool> tools = new LinkedHashMap<>();
${tools.map(({ name, identifier }) => `    tools.put(${quote.java(name)}, Main::${identifier});\n`).join('')}    return tools;
  }

  // The first request: settings, tools and messages.
  static Map<String, Object> firstRequest() {
    return map(${toJava(source.body)});
  }

  static Map<String, Object> send(Map<String, Object> request) throws Exception {
    for (int attempt = 0; ; attempt++) {
      HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(BASE_URL + "/v1/messages"))
          .timeout(Duration.ofMinutes(10))
          .header("content-type", "application/json")
          .header("x-api-key", System.getenv().getOrDefault("ANTHROPIC_API_KEY", ""))
          .header("anthropic-version", "${API_VERSION}");
      HEADERS.forEach((name, value) -> call.header(name, value.toString()));
      HttpResponse<String> response = CLIENT.send(
          call.POST(HttpRequest.BodyPublishers.ofString(Json.write(request))).build(),
          HttpResponse.BodyHandlers.ofString());
      int status = response.statusCode();
      if (status < 300) return map(Json.read(response.body()));
      if ((status != 429 && status < 500) || attempt == 2) {
        System.err.println("The API answered " + status + ": " + response.body());
        System.exit(1);
      }
      Thread.sleep(1000L << attempt);
    }
  }

  static boolean isBlocks(Object value) {
    return value instanceof List<?> blocks && !blocks.isEmpty()
        && blocks.stream().allMatch(one -> one instanceof Map<?, ?> block && block.containsKey("type"));
  }

  static Object toContent(Object value) {
    return value instanceof String || isBlocks(value) ? value : Json.write(value);
  }

  // Runs the tool of a call: whatever happens becomes a result.
  static Map<String, Object> answer(Map<String, Object> call, Map<String, Tool> tools) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", "tool_result");
    result.put("tool_use_id", call.get("id"));
    try {
      Tool tool = tools.get(call.get("name"));
      if (tool == null) throw new IllegalStateException("There is no tool " + call.get("name") + ".");
      result.put("content", toContent(tool.run(map(call.get("input")))));
    } catch (ToolError error) {
      result.put("content", toContent(error.content));
      result.put("is_error", true);
    } catch (Exception error) {
      result.put("content", String.valueOf(error.getMessage()));
      result.put("is_error", true);
    }
    return result;
  }

  public static void main(String[] args) throws Exception {
    Map<String, Tool> tools = tools();
    Map<String, Object> request = firstRequest();
    for (int step = 0; step < MAX_STEPS; step++) {
      Map<String, Object> message = send(request);
      if (message.get("container") instanceof Map<?, ?> container) request.put("container", container.get("id"));
      List<Object> content = list(message.get("content"));
      List<Object> messages = list(request.get("messages"));
      if (!content.isEmpty()) messages.add(turn("assistant", content));
      List<Object> results = new ArrayList<>();
      boolean isCall = "tool_use".equals(message.get("stop_reason"));
      for (Object one : content) {
        Map<String, Object> block = map(one);
        if ("text".equals(block.get("type"))) System.out.println(block.get("text"));
        if (!"tool_use".equals(block.get("type"))) continue;
        System.out.println("-> " + block.get("name") + " " + Json.write(block.get("input")));
        if (isCall) results.add(answer(block, tools));
      }
      if (isCall) {
        messages.add(turn("user", results));
      } else if (!"pause_turn".equals(message.get("stop_reason"))) {
        System.out.println("Stopped: " + message.get("stop_reason"));
        return;
      }
    }
    System.err.println("Stopped after " + MAX_STEPS + " steps.");
    System.exit(1);
  }

  static Map<String, Object> turn(String role, List<Object> content) {
    Map<String, Object> turn = new LinkedHashMap<>();
    turn.put("role", role);
    turn.put("content", content);
    return turn;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}

${javaJson}`;
}
