import 'server-only';
import { isJsonObject } from '@/lib/core/claude/message';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { lintTools, type PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import { askSchemaWorker } from './ask-schema-worker';

/** How long the tools of a session may take to be checked. */
const DEADLINE_MS = 3000;

/** Tools of no more text, with schemas that take no longer than they are long, are checked at once. */
const MAX_PLAIN_CHARS = 20_000;

/** What was found about sets of tools, by their text: most runs have the tools of the run before. */
const known = new Map<string, PlacedFinding[]>();
/** So much text is held. */
const MAX_KNOWN_CHARS = 4_000_000;
let knownChars = 0;

let isWarm = false;

/** What is to say about the tools of a request. A check that takes too long finds nothing: the API will say. */
export async function checkTools(
  definitions: readonly unknown[],
  context: ToolSetContext,
): Promise<readonly PlacedFinding[]> {
  // Whatever needs the worker later has a short deadline, and its first question is slow.
  if (!isWarm) void askWorker([], {});
  isWarm = true;
  const key = JSON.stringify([definitions, context]);
  const before = known.get(key);
  if (before) return before;
  const findings =
    key.length <= MAX_PLAIN_CHARS && definitions.every(isPlain)
      ? lintTools(definitions, context)
      : await askWorker(definitions, context);
  if (findings) keep(key, findings);
  return findings ?? [];
}

const isPlain = (definition: unknown): boolean =>
  isJsonObject(definition) &&
  (definition.input_schema === undefined || isBoundedSchema(definition.input_schema));

async function askWorker(
  definitions: readonly unknown[],
  context: ToolSetContext,
): Promise<PlacedFinding[] | undefined> {
  const answer = await askSchemaWorker({ kind: 'tools', definitions, context }, DEADLINE_MS);
  return answer?.kind === 'tools' ? answer.findings : undefined;
}

function keep(key: string, findings: PlacedFinding[]): void {
  const chars = key.length + findings.length * 1000;
  if (knownChars + chars > MAX_KNOWN_CHARS) {
    known.clear();
    knownChars = 0;
  }
  if (chars > MAX_KNOWN_CHARS) return;
  known.set(key, findings);
  knownChars += chars;
}
