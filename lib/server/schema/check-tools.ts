import 'server-only';
import { isJsonObject } from '@/lib/core/claude/message';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { lintTools, type PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import { runTask } from '@/lib/server/worker/run-task';
import { lintToolsTask } from './lint-tools-task';

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

/** What the API would refuse about the tools of a request. A check that takes too long finds nothing: the API will say. */
export async function checkTools(
  tools: readonly { text: string; definition: unknown }[],
  context: ToolSetContext,
): Promise<readonly PlacedFinding[]> {
  // Whatever needs the worker later has a short deadline, and its first question is slow.
  if (!isWarm) void askWorker([], {});
  isWarm = true;
  const texts = tools.map(({ text }) => text);
  const key = JSON.stringify([texts, context]);
  const before = known.get(key);
  if (before) return before;
  const findings =
    key.length <= MAX_PLAIN_CHARS && tools.every(({ definition }) => isPlain(definition))
      ? lintTools(
          tools.map(({ definition }) => definition),
          context,
        )
      : await askWorker(texts, context);
  const refused = findings?.filter(({ severity }) => severity === 'error');
  if (refused) keep(key, refused);
  return refused ?? [];
}

const isPlain = (definition: unknown): boolean =>
  isJsonObject(definition) &&
  (definition.input_schema === undefined || isBoundedSchema(definition.input_schema));

const askWorker = (texts: readonly string[], context: ToolSetContext): Promise<PlacedFinding[] | null> =>
  runTask(lintToolsTask, { texts, context }, DEADLINE_MS);

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
