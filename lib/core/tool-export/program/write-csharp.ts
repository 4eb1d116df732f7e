import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toLines } from '../literal/to-lines';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';

/** A value that the program reads from JSON: nothing of it is C#. */
const toCsharp = (value: unknown): string =>
  `JsonNode.Parse(string.Concat(new string[] {\n${toLines(toSafeJson(value))
    .map((line) => `    ${quote.csharp(line)},\n`)
    .join('')}}))`;

function writeStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `throw new InvalidOperationException(${quote.csharp(notWritten(tool))});`
      : tool.stub.isError
        ? `throw new ToolError(${toCsharp(tool.stub.content)});`
        : `return ${toCsharp(tool.stub.content)};`;
  return `// ${tool.comment}
static JsonNode? ${tool.identifier}(JsonObject input)
{
    ${body}
}
`;
}

/** The loop over the HTTP API, with nothing but what .NET has. */
export function writeCsharp(source: ToolExport): string {
  const tools = listStubs(source);
  return `// A tool loop for Claude over the Messages API, without any package. .NET 8 or later:
//   dotnet new console -o loop, put this file there as Program.cs, then
//   ANTHROPIC_API_KEY=... dotnet run
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

const int maxSteps = ${source.maxSteps};
var baseUrl = Environment.GetEnvironmentVariable("ANTHROPIC_BASE_URL") ?? ${quote.csharp(source.baseUrl)};
var headers = ${toCsharp(source.headers)}!.AsObject();
var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };
using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };

// The first request: settings, tools and messages.
var request = ${toCsharp(source.body)}!.AsObject();

var tools = new Dictionary<string, Func<JsonObject, JsonNode?>>
{
${tools.map(({ name, identifier }) => `    [${quote.csharp(name)}] = ${identifier},\n`).join('')}};

async Task<JsonObject> Send()
{
    for (var attempt = 0; ; attempt++)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/v1/messages");
        call.Headers.Add("x-api-key", Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? "");
        call.Headers.Add("anthropic-version", "${API_VERSION}");
        foreach (var (name, value) in headers) call.Headers.Add(name, (string?)value);
        call.Content = new StringContent(request.ToJsonString(json), Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(call);
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode) return JsonNode.Parse(text)!.AsObject();
        var status = (int)response.StatusCode;
        if ((status != 429 && status < 500) || attempt == 2)
        {
            Console.Error.WriteLine($"The API answered {status}: {text}");
            Environment.Exit(1);
        }
        await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
    }
}

static bool IsBlocks(JsonNode? value) =>
    value is JsonArray { Count: > 0 } list && list.All(one => one is JsonObject block && block.ContainsKey("type"));

JsonNode ToContent(JsonNode? value) =>
    value is JsonValue single && single.TryGetValue<string>(out var text) ? text
    : IsBlocks(value) ? value!.DeepClone()
    : value?.ToJsonString(json) ?? "null";

// Runs the tool of a call: whatever happens becomes a result.
JsonNode Answer(JsonNode call)
{
    var result = new JsonObject { ["type"] = "tool_result", ["tool_use_id"] = (string?)call["id"] };
    try
    {
        var name = (string?)call["name"] ?? "";
        if (!tools.TryGetValue(name, out var tool)) throw new InvalidOperationException($"There is no tool {name}.");
        result["content"] = ToContent(tool(call["input"]!.AsObject()));
    }
    catch (ToolError error)
    {
        result["content"] = ToContent(error.Content);
        result["is_error"] = true;
    }
    catch (Exception error)
    {
        result["content"] = error.Message;
        result["is_error"] = true;
    }
    return result;
}

var isDone = false;
for (var step = 0; step < maxSteps && !isDone; step++)
{
    var message = await Send();
    if (message["container"]?["id"] is { } container) request["container"] = container.DeepClone();
    var content = message["content"]!.AsArray();
    var messages = request["messages"]!.AsArray();
    if (content.Count > 0) messages.Add((JsonNode)new JsonObject { ["role"] = "assistant", ["content"] = content.DeepClone() });
    foreach (var block in content)
    {
        if ((string?)block!["type"] == "text") Console.WriteLine((string?)block["text"]);
        if ((string?)block["type"] == "tool_use") Console.WriteLine($"-> {block["name"]} {block["input"]!.ToJsonString(json)}");
    }
    var reason = (string?)message["stop_reason"];
    if (reason == "tool_use")
    {
        var results = content.Where(block => (string?)block!["type"] == "tool_use").Select(block => Answer(block!)).ToArray();
        messages.Add((JsonNode)new JsonObject { ["role"] = "user", ["content"] = new JsonArray(results) });
    }
    else if (reason != "pause_turn")
    {
        Console.WriteLine($"Stopped: {reason}");
        isDone = true;
    }
}
if (!isDone)
{
    Console.Error.WriteLine($"Stopped after {maxSteps} steps.");
    Environment.Exit(1);
}

${tools.map(writeStub).join('\n')}
// Throw it to give the model an error of content blocks.
sealed class ToolError(JsonNode? content) : Exception("The tool failed.")
{
    public JsonNode? Content { get; } = content;
}
`;
}
