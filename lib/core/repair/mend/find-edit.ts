import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import { parseJsonPointer, toJsonPointer } from '@/lib/core/json/json-pointer';
import { toPointer } from '@/lib/core/request/request-fix';
import type { RequestIssue } from '@/lib/core/request/request-issue';
import type { JsonPatchEdit } from '@/lib/core/tool/fix/to-json-patch';

/** The model a request gets that names none that answers. */
export const DEFAULT_MODEL = 'claude-opus-5';
export const DEFAULT_MAX_TOKENS = 4096;

const set = (path: string, value: unknown): JsonPatchEdit[] => [{ op: 'add', path, value }];
const remove = (path: string): JsonPatchEdit[] => [{ op: 'remove', path }];
/** A name may hold what a JSON Pointer writes otherwise. */
const removeParts = (parts: readonly string[]): JsonPatchEdit[] => remove(toJsonPointer(parts));

/** What every request needs. */
const NEEDED: Record<string, unknown> = { model: DEFAULT_MODEL, max_tokens: DEFAULT_MAX_TOKENS };

/** Edits after which a problem is gone that leaves a choice: the least of the request that is in the way goes. */
export function findEdit(issue: RequestIssue, request: JsonObject): JsonPatchEdit[] {
  const { rule, path } = issue;
  const [first = ''] = path.split('.');
  switch (rule) {
    case 'ended-model':
    case 'foreign-model':
      return set('/model', DEFAULT_MODEL);
    case 'first-message':
      return set('/messages', [
        { role: 'user', content: '(The conversation begins with an answer.)' },
        ...toList(request.messages),
      ]);
    case 'no-messages':
      return set('/messages', [{ role: 'user', content: 'Hello.' }]);
    case 'prefill-support':
    case 'prefill-end':
    case 'format-prefill':
      return set('/messages/-', { role: 'user', content: 'Continue.' });
    case 'thinking-budget':
      return remove('/thinking');
    case 'strict-schema':
    case 'strict-callers':
      return remove(`/${path.split('.').slice(0, 2).join('/')}/strict`);
    case 'strict-totals':
      return loosen(request);
    case 'all-deferred':
      return remove('/tools/0/defer_loading');
    case 'container-missing':
      return withoutCallers(request);
    case 'system-place':
    case 'system-support':
      return [{ op: 'replace', path: `${toPointer(path)}/role`, value: 'user' }];
    case 'mcp-server':
    case 'mcp-toolset':
      return remove(`/${path.split('.').slice(0, 2).join('/')}`);
    case 'beta-clash':
      return set(
        '/betas',
        toList(request.betas).filter(
          (name) => name !== 'mcp-client-2025-11-20' && !String(name).startsWith('fine-grained'),
        ),
      );
    default:
      return first in NEEDED ? set(`/${first}`, NEEDED[first]) : removeAt(path, request);
  }
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Strict is taken from all tools, or the format goes where no tool has it. */
function loosen({ tools }: JsonObject): JsonPatchEdit[] {
  const strict = toList(tools).flatMap((tool, index) =>
    isJsonObject(tool) && tool.strict === true ? [index] : [],
  );
  return strict.length > 0
    ? strict.flatMap((index) => remove(`/tools/${index}/strict`))
    : remove('/output_config/format');
}

/** Whatever waits for code is taken as called by the model. */
function withoutCallers({ messages }: JsonObject): JsonPatchEdit[] {
  return toList(messages).flatMap((message, index) => {
    const content = isJsonObject(message) ? toList(message.content) : [];
    return content.flatMap((block, at) =>
      isJsonObject(block) && block.type === 'tool_use' && block.caller !== undefined
        ? remove(`/messages/${index}/content/${at}/caller`)
        : [],
    );
  });
}

/** What of a tool can go by itself. */
const NEEDED_IN_TOOLS = ['name', 'input_schema', 'type', 'mcp_server_name', 'model'];

/** Takes out the least that holds a place and can go. */
function removeAt(path: string, request: JsonObject): JsonPatchEdit[] {
  const parts = path.split('.');
  const [field = '', index, key, position] = parts;
  if (field === '') return [];
  if (field === 'tools' && index !== undefined) {
    const isWhole =
      key === undefined || NEEDED_IN_TOOLS.includes(key) || !isHeld(request, [field, index, key]);
    return removeParts(isWhole ? ['tools', index] : ['tools', index, key]);
  }
  if (field === 'messages' && index !== undefined) {
    if (key === 'content' && position !== undefined) return removeBlock(parts, request);
    const isWhole = key === undefined || key === 'content' || key === 'role';
    return removeParts(isWhole ? ['messages', index] : ['messages', index, key]);
  }
  const inner =
    index !== undefined &&
    ['output_config', 'metadata', 'betas', 'stop_sequences', 'mcp_servers'].includes(field);
  return removeParts(inner && isHeld(request, [field, index]) ? [field, index] : [field]);
}

const isHeld = (request: JsonObject, parts: readonly string[]): boolean =>
  getAt(request, parts) !== undefined;

/** A block, or the one inside a result; with the last of its blocks a message goes too. */
function removeBlock(parts: readonly string[], request: JsonObject): JsonPatchEdit[] {
  const [, index = '', , position = '', inner, innermost] = parts;
  const block = ['messages', index, 'content', position];
  if (inner === 'content' && innermost !== undefined && isHeld(request, [...block, 'content', innermost]))
    return remove(`/${[...block, 'content', innermost].join('/')}`);
  if ((inner === 'cache_control' || inner === 'citations') && isHeld(request, [...block, inner]))
    return remove(`/${[...block, inner].join('/')}`);
  const isLast = toList(getAt(request, parseJsonPointer(`/messages/${index}/content`))).length <= 1;
  return remove(isLast ? `/messages/${index}` : `/${block.join('/')}`);
}
