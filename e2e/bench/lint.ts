// How long the tools of a large session take to be checked while somebody types: many tools, with much to say of each.
import { lintTexts } from '@/lib/client/lint/lint-texts';
import { lintRequestTools } from '@/lib/core/lint/lint-request-tools';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';

const TOOLS = 300;
const GOAL_MS = 100;
const TRIES = 10;

type Report = (title: string, value: number, goal: number, unit?: string) => void;

export function measureLint(report: Report): void {
  const tools = Array.from({ length: TOOLS }, (_, index) => toTool(index));
  const config = sessionConfigSchema.parse({});
  const definitions: unknown[] = tools.map(({ text }) => JSON.parse(text));
  const typed = measure(() => lintTexts(tools, config));
  // Rules remember what they saw of a definition: each try has its own.
  const asked = measure(() => lintRequestTools({ tools: structuredClone(definitions) }));
  report(`Lint of ${TOOLS} tools`, typed, GOAL_MS, 'ms');
  report(`Lint of ${TOOLS} tools over HTTP, with scores and budgets, against that`, asked / typed, 1.5, '×');
}

/** The first tries are slow for everybody, and are not what somebody who types waits for. In ms. */
function measure(lint: () => unknown): number {
  const times = Array.from({ length: TRIES }, () => {
    const start = performance.now();
    lint();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function toTool(index: number): SessionTool {
  const nested = { type: 'object', properties: { a: { type: 'number', description: 'x' }, b: {} } };
  const properties = Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`p${place}`, nested]));
  const definition = {
    name: `tool_${index}`,
    description: 'One sentence.',
    input_schema: { type: 'object', properties, required: ['p0', 'missing'] },
  };
  const text = JSON.stringify(definition, null, 2);
  return { id: `tool_${index}`, text, answerer: { type: 'manual' }, enabled: true };
}
