import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toLines } from '../literal/to-lines';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';

/** A value that the program reads from JSON: an empty object stays one, and nothing of it is PHP. */
const toPhp = (value: unknown): string =>
  `json_decode(implode([\n${toLines(toSafeJson(value))
    .map((line) => `    ${quote.php(line)},\n`)
    .join('')}]), false, 512, JSON_BIGINT_AS_STRING)`;

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

/** The loop over the HTTP API, with nothing but what PHP has. */
export function writePhp(source: ToolExport): string {
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
        "content" => json_encode($request, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR),
        "timeout" => 600,
        "ignore_errors" => true,
    ];
    for ($attempt = 0; ; $attempt++) {
        $text = file_get_contents($baseUrl . "/v1/messages", false, stream_context_create(["http" => $options]));
        $status = (int) (explode(" ", $http_response_header[0] ?? "")[1] ?? 0);
        if ($text !== false && $status >= 200 && $status < 300) {
            return json_decode($text, false, 512, JSON_THROW_ON_ERROR);
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
    return is_string($value) || isBlocks($value) ? $value : json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}

// Runs the tool of a call: whatever happens becomes a result.
function answer(object $call, array $tools): array
{
    $result = ["type" => "tool_result", "tool_use_id" => $call->id];
    try {
        $tool = $tools[$call->name] ?? throw new RuntimeException("There is no tool {$call->name}.");
        return [...$result, "content" => toContent($tool($call->input))];
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
            echo "-> ", $block->name, " ", json_encode($block->input, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\\n";
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
