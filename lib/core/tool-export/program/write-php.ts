import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toLines } from '../literal/to-lines';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';

/** A value that the program reads from JSON: an empty object stays one, and nothing of it is PHP. */
const toPhp = (value: unknown): string =>
  `json_decode(implode([\n${toLines(toSafeJson(value))
    .map((line) => `    ${quote.php(line)},\n`)
    .join('')}]), false, 512, JSON_THROW_ON_ERROR)`;

function writeStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `throw new RuntimeException(${quote.php(notWritten(tool))});`
      : tool.stub.isError
        ? `throw new ToolError(${toPhp([tool.stub.content])}[0]);`
        : `return ${toPhp([tool.stub.content])}[0];`;
  return `// ${tool.comment}
function ${tool.identifier}(object $input): mixed
{
    ${body}
}
`;
}

/** Integers of 64 bits, all others as JavaScript does. */
const isHeldByPhp = (text: string): boolean =>
  /^-?\d+$/.test(text) ? BigInt.asIntN(64, BigInt(text)) === BigInt(text) : isHeldByDouble(text);

/** The loop over the HTTP API, with nothing but what PHP has. */
export function writePhp(given: ToolExport): string {
  const source = markNumbers(given, isHeldByPhp);
  const tools = listStubs(source);
  return `<?php

// A tool loop for Claude over the Messages API, without any package. PHP 8.1 or later:
//   ANTHROPIC_API_KEY=... php main.php
declare(strict_types=1);

$baseUrl = getenv("ANTHROPIC_BASE_URL") ?: ${quote.php(source.baseUrl)};
const MAX_STEPS = ${source.maxSteps};
$more = ${toPhp(Object.entries(source.headers).map(([name, value]) => `${name}: ${value}`))};

// The first request: settings, tools and messages.
$request = ${toPhp(source.body)};

// Throw it to give the model an error of content blocks.
final class ToolError extends RuntimeException
{
    public function __construct(public readonly mixed $content)
    {
        parent::__construct("The tool failed.");
    }
}

${tools.map(writeStub).join('\n')}
$tools = [
${tools.map(({ name, identifier }) => `    ${quote.php(name)} => ${identifier}(...),\n`).join('')}];

// A number that PHP does not hold stands as a text with a mark until it is sent.
function readJson(string $text): mixed
{
    $marked = preg_replace_callback(
        '/"(?:[^"\\\\\\\\]++|\\\\\\\\.)*+"|-?\\d[\\d.eE+-]*/',
        fn ($found) => $found[0][0] === '"' || json_encode(json_decode($found[0])) === $found[0]
            ? $found[0]
            : json_encode("\\0number " . $found[0]),
        $text
    );
    return json_decode($marked ?? $text, false, 512, JSON_THROW_ON_ERROR);
}

function writeJson(mixed $value): string
{
    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR;
    return preg_replace('/"\\\\\\\\u0000number (-?\\d[\\d.eE+-]*)"/', '$1', json_encode($value, $flags));
}

function send(string $baseUrl, object $request, array $more): object
{
    $headers = [
        "content-type: application/json",
        "x-api-key: " . (getenv("ANTHROPIC_API_KEY") ?: ""),
        "anthropic-version: ${API_VERSION}",
        ...$more,
    ];
    $options = [
        "method" => "POST",
        "header" => $headers,
        "content" => writeJson($request),
        "timeout" => 600,
        "ignore_errors" => true,
    ];
    for ($attempt = 0; ; $attempt++) {
        $text = file_get_contents($baseUrl . "/v1/messages", false, stream_context_create(["http" => $options]));
        $status = (int) (explode(" ", $http_response_header[0] ?? "")[1] ?? 0);
        if ($text !== false && $status >= 200 && $status < 300) {
            return readJson($text);
        }
        $mayPass = $status === 429 || $status >= 500;
        if (!$mayPass || $attempt === 2) {
            fwrite(STDERR, "The API answered $status: $text\\n");
            exit(1);
        }
        sleep(2 ** $attempt);
    }
}

function isBlocks(mixed $value): bool
{
    return is_array($value) && $value !== [] && array_reduce($value, fn ($all, $one) => $all && isset($one->type), true);
}

function toContent(mixed $value): mixed
{
    return is_string($value) || isBlocks($value) ? $value : writeJson($value);
}

// Runs the tool of a call: whatever happens becomes a result.
function answer(object $call, array $tools): array
{
    $result = ["type" => "tool_result", "tool_use_id" => $call->id];
    try {
        $tool = $tools[$call->name] ?? throw new RuntimeException("There is no tool {$call->name}.");
        return [...$result, "content" => toContent($tool(json_decode(writeJson($call->input))))];
    } catch (ToolError $error) {
        return [...$result, "content" => toContent($error->content), "is_error" => true];
    } catch (Throwable $error) {
        return [...$result, "content" => $error->getMessage(), "is_error" => true];
    }
}

$isDone = false;
for ($step = 0; $step < MAX_STEPS && !$isDone; $step++) {
    $message = send($baseUrl, $request, $more);
    if (isset($message->container->id)) {
        $request->container = $message->container->id;
    }
    if ($message->content !== []) {
        $request->messages[] = ["role" => "assistant", "content" => $message->content];
    }
    foreach ($message->content as $block) {
        if ($block->type === "text") {
            echo $block->text, "\\n";
        } elseif ($block->type === "tool_use") {
            echo "-> ", $block->name, " ", writeJson($block->input), "\\n";
        }
    }
    if ($message->stop_reason === "tool_use") {
        $calls = array_values(array_filter($message->content, fn ($block) => $block->type === "tool_use"));
        $request->messages[] = ["role" => "user", "content" => array_map(fn ($call) => answer($call, $tools), $calls)];
    } elseif ($message->stop_reason !== "pause_turn") {
        echo "Stopped: ", $message->stop_reason, "\\n";
        $isDone = true;
    }
}
if (!$isDone) {
    fwrite(STDERR, "Stopped after " . MAX_STEPS . " steps.\\n");
    exit(1);
}
`;
}
