import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';

/** What the function of a tool prints: the content of its result as JSON; it fails where the tool does. */
function writeStub(tool: ProgramTool): string {
  const content = tool.stub === undefined ? notWritten(tool) : toContent(tool.stub.content);
  const isError = tool.stub === undefined || tool.stub.isError;
  return `# ${tool.comment}
# The input is JSON in $1; print the content of the result as JSON, and return 1 where it is an error.
${tool.identifier}() {
  printf '%s' ${quote.shell(toSafeJson(content))}${isError ? '\n  return 1' : ''}
}
`;
}

const toContent = (content: unknown): unknown =>
  typeof content === 'string' || Array.isArray(content) ? content : toSafeJson(content, 0);

/** The loop with curl, and jq for its JSON. */
export function writeCurl(given: ToolExport): string {
  const source = markNumbers(given, isHeldByDouble);
  const tools = listStubs(source);
  const headers = Object.entries(source.headers)
    .map(([name, value]) => ` \\\n    -H ${quote.shell(`${name}: ${value}`)}`)
    .join('');
  return `#!/usr/bin/env bash
# A tool loop for Claude over the Messages API, with curl and jq:
#   ANTHROPIC_API_KEY=... bash main.sh
set -euo pipefail

BASE_URL="\${ANTHROPIC_BASE_URL:-}"
[ -n "$BASE_URL" ] || BASE_URL=${quote.shell(source.baseUrl)}
MAX_STEPS=${source.maxSteps}
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT

# The first request: settings, tools and messages.
printf '%s' ${quote.shell(toSafeJson(source.body))} > "$WORK/request.json"

${tools.map(writeStub).join('\n')}
answer() {
  case "$1" in
${tools.map(({ name, identifier }) => `    ${quote.shell(name)}) ${identifier} "$2" ;;\n`).join('')}    *)
      jq -n --arg name "$1" '"There is no tool \\($name)."'
      return 1
      ;;
  esac
}

send() {
  # A number of more digits than jq has stands as a text with a mark until it is sent.
  sed -E 's/"\\\\u0000number (-?[0-9][0-9.eE+-]*)"/\\1/g' "$WORK/request.json" > "$WORK/sent.json"
  curl -sS --max-time 600 --retry 2 -o "$WORK/message.json" -w '%{http_code}' "$BASE_URL/v1/messages" \\
    -H "x-api-key: \${ANTHROPIC_API_KEY:-}" \\
    -H 'anthropic-version: ${API_VERSION}' \\
    -H 'content-type: application/json'${headers} \\
    --data-binary @"$WORK/sent.json"
}

# Changes the request by a program for jq; $message is the last answer, $results what the tools gave.
change() {
  jq --slurpfile message "$WORK/message.json" --slurpfile results "$WORK/results.json" "$1" "$WORK/request.json" > "$WORK/next.json"
  mv "$WORK/next.json" "$WORK/request.json"
}

for ((step = 0; step < MAX_STEPS; step++)); do
  : > "$WORK/results.json"
  status="$(send)"
  if [ "$status" -ge 300 ]; then
    echo "The API answered $status: $(cat "$WORK/message.json")" >&2
    exit 1
  fi
  change 'if $message[0].container.id then .container = $message[0].container.id else . end
    | if ($message[0].content | length) > 0 then .messages += [{role: "assistant", content: $message[0].content}] else . end'
  jq -r '.content[] | if .type == "text" then .text elif .type == "tool_use" then "-> \\(.name) \\(.input | tojson)" else empty end' "$WORK/message.json"
  reason="$(jq -r '.stop_reason' "$WORK/message.json")"
  if [ "$reason" = tool_use ]; then
    while IFS= read -r call; do
      name="$(jq -r '.name' <<< "$call")"
      failed=false
      content="$(answer "$name" "$(jq -c '.input' <<< "$call")")" || failed=true
      jq -c --argjson failed "$failed" --argjson content "$content" \\
        '{type: "tool_result", tool_use_id: .id, content: $content} + (if $failed then {is_error: true} else {} end)' \\
        <<< "$call" >> "$WORK/results.json"
    done < <(jq -c '.content[] | select(.type == "tool_use")' "$WORK/message.json")
    change '.messages += [{role: "user", content: $results}]'
  elif [ "$reason" != pause_turn ]; then
    echo "Stopped: $reason"
    exit 0
  fi
done
echo "Stopped after $MAX_STEPS steps." >&2
exit 1
`;
}
