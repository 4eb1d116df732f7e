import { isJsonObject } from '@/lib/core/claude/message';
import { anything, filled, object, required, variants } from '@/lib/core/claude/shape/shape';
import { cutText } from '@/lib/core/cut-text';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import { checkShape } from '../field/check-shape';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { PlacedBlock } from './group-messages';

const reference = variants({
  tool_reference: object({ name: required(filled) }),
  mcp_tool_reference: object({ server_name: required(filled), name: required(filled) }),
  mcp_toolset_reference: object({ server_name: required(filled) }),
  tool_definition: object({ definition: required(anything) }),
});

/** Tools that come and go while the conversation goes on. Source: API documentation, "Mid-conversation tool changes". */
export function checkToolChanges({ groups, tools, isContinuation }: RequestContext): RequestIssue[] {
  const known = new Set(tools.filter(isJsonObject).map((tool) => readToolFacts(tool).name));
  return groups
    .filter(({ role }) => role === 'system')
    .flatMap(({ blocks }) => blocks)
    .filter(({ block: { type } }) => type === 'tool_addition' || type === 'tool_removal')
    .flatMap((placed) => checkChange(placed, isContinuation ? null : known));
}

/** @param known the names of the tools there are, to which a definition adds; null where nobody knows them all */
function checkChange(
  { block, path, apiPath }: PlacedBlock,
  known: Set<string | null> | null,
): RequestIssue[] {
  const { tool, type } = block;
  const place = { path: `${path}.tool`, apiPath: `${apiPath}.${type}.tool` };
  const wrong = checkShape(tool, reference, place);
  if (wrong.length > 0 || !isJsonObject(tool)) return wrong;
  if (tool.type === 'tool_definition') {
    if (isJsonObject(tool.definition)) known?.add(String(tool.definition.name));
    return type === 'tool_removal' ? [toDefinedRemoval(place.path)] : [];
  }
  const isUnknown = tool.type === 'tool_reference' && known?.has(String(tool.name)) === false;
  return isUnknown ? [toUnresolved(place.path, String(tool.name))] : [];
}

function toUnresolved(path: string, given: string): RequestIssue {
  const name = cutText(given, 200);
  const message = `No tool "${name}" is in the request, nor was one added before. Add it to tools, or mend the name.`;
  return toIssue(
    'reference-unresolved',
    path,
    `Tool reference '${name}' not found in available tools`,
    message,
  );
}

function toDefinedRemoval(path: string): RequestIssue {
  const message = 'A tool is taken away by its name: {"type": "tool_reference", "name": "…"}.';
  return toPlacedIssue('unknown-value', path, 'tool_definition is not allowed in tool_removal', message);
}
