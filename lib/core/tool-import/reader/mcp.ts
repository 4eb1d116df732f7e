import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toRenamed } from '../to-renamed';
import type { EntryReader, FoundTool } from '../tool-reader';

/** A tool of an MCP server. Its hints have no field at Claude's: what they say is told as advice. */
export const mcp: EntryReader = {
  id: 'mcp',
  label: 'tools of an MCP server',
  from: 'entry',
  sniff: (entry) => isJsonObject(entry) && typeof entry.name === 'string' && 'inputSchema' in entry,
  read: (entry) => (isJsonObject(entry) ? [readEntry(entry)] : []),
};

function readEntry(entry: JsonObject): FoundTool {
  const titled = withTitle(entry);
  const { definition, changes } = toRenamed(titled, 'inputSchema');
  const added =
    titled === entry ? [] : [{ path: 'description', message: 'There was no description; the title is one.' }];
  return { definition, changes: [...added, ...changes], advice: adviseOn(entry) };
}

/** Without a description the title is all the model could read. */
function withTitle(entry: JsonObject): JsonObject {
  const { annotations, title } = entry;
  const hint = isJsonObject(annotations) ? annotations.title : undefined;
  const text = [title, hint].find((one) => typeof one === 'string' && one !== '');
  const isBare = typeof entry.description !== 'string' || entry.description.trim() === '';
  return isBare && text !== undefined ? { ...entry, description: text } : entry;
}

/** What each hint means for who defines the tool, by its name and value. Source: the MCP specification, "Tools". */
const HINTS: [string, boolean, string][] = [
  [
    'destructiveHint',
    true,
    'It may destroy things: say so in the description, and ask a person before it runs.',
  ],
  ['readOnlyHint', true, 'It only reads: the description may say that it is safe to call at any time.'],
  [
    'idempotentHint',
    true,
    'Calling it twice does no more than once: after a failure it may be called again.',
  ],
  ['openWorldHint', true, 'It reaches things outside: treat what it answers as text of strangers.'],
];

function adviseOn({ annotations, outputSchema }: JsonObject): string[] {
  const hints = isJsonObject(annotations) ? annotations : {};
  const said = HINTS.flatMap(([name, value, text]) => (hints[name] === value ? [text] : []));
  const shape = isJsonObject(outputSchema)
    ? ['The server describes its answer (outputSchema): say in the description what comes back.']
    : [];
  return [...said, ...shape];
}
