import { writeJson } from '@/lib/core/json/write-json';
import type { ExportSource } from './export-source';
import { readRecordedCalls } from './read-recorded-calls';
import { toOneLine } from './to-one-line';
import { toRequest } from './to-request';

/**
 * A Vitest file that replays the recorded loop: for every turn with calls, the tools have to answer as they did. Until
 * real functions are plugged in, the recorded answers stand in for them.
 */
export function toVitest(source: ExportSource): string {
  const steps = readRecordedCalls(source.path);
  const names = [...new Set(steps.flat().map(({ name }) => name))];
  const definitions = toRequest(source).body.tools ?? [];
  return `// The tool loop of "${toOneLine(source.title)}", recorded with Loopbench.
// Run it with: npx vitest run <this file>
import { describe, expect, it } from 'vitest';

interface Call {
  id: string;
  name: string;
  input: unknown;
  /** What the model was told: text or content blocks. */
  content: unknown;
  is_error: boolean;
}

/**
 * Put your own functions in here. Each gets the input of a call and returns what the model is to read: text, content
 * blocks, or a value that is sent as JSON. What it throws is sent as an error.
 */
const tools: Record<string, (input: any) => unknown> = {
${names.map((name) => `  ${toKey(name)}: (input) => recorded(${toLiteral(name)}, input),\n`).join('')}};

/** The tools as they were defined for the model. */
export const definitions: { name?: string; type?: string }[] = ${toLiteral(definitions, 2)};

/** The turns of the model that called tools: the calls in order, with the answers they were given. */
const steps: Call[][] = ${toLiteral(steps, 2)};

describe(${toLiteral(`the recorded loop of ${toOneLine(source.title)}`)}, () => {
  it('calls only tools there are', () => {
    for (const { name } of steps.flat()) expect(tools).toHaveProperty([name]);
  });

  it.each(steps.map((calls, index) => ({ calls, index, step: index + 1 })))(
    'answers the calls of step $step as recorded',
    async ({ calls, index }) => {
      current = index;
      const answers = await Promise.all(calls.map(answer));
      expect(answers).toEqual(
        calls.map(({ id, content, is_error }) => ({ tool_use_id: id, content: read(content), is_error })),
      );
    },
  );
});

/** Runs the tool of a call, as a loop does: whatever happens becomes a result. */
async function answer({ id, name, input }: Call) {
  try {
    const tool = tools[name];
    if (!tool) throw new Error(\`There is no tool \${name}.\`);
    return { tool_use_id: id, content: read((await tool(input)) ?? ''), is_error: false };
  } catch (error) {
    const content = error instanceof ToolError ? error.content : error instanceof Error ? error.message : error;
    return { tool_use_id: id, content: read(content), is_error: true };
  }
}

/** Throw it to give the model an error of content blocks. */
class ToolError extends Error {
  content: unknown;
  constructor(content: unknown) {
    super('The tool failed.');
    this.content = content;
  }
}

let current = 0;
const used = new Set<Call>();

/** Answers as the recording does: a call with the same input, first of the same step. */
function recorded(name: string, input: unknown): unknown {
  const sought = toKey(input);
  const known = [...(steps[current] ?? []), ...steps.flat()].filter(
    (call) => call.name === name && toKey(call.input) === sought,
  );
  const call = known.find((one) => !used.has(one)) ?? known[0];
  if (!call) throw new Error(\`No answer of \${name} to \${sought} was recorded.\`);
  used.add(call);
  if (call.is_error) throw new ToolError(call.content);
  return call.content;
}

/** JSON in a text is compared by what it says, not by how it is written; a lone text block is its text. */
function read(content: unknown): unknown {
  if (Array.isArray(content) && content.length === 1 && content[0]?.type === 'text') return read(content[0].text);
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/** The same text for the same value, whatever the order of its fields. */
function toKey(value: unknown): string {
  return JSON.stringify(value, (_key, held) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
`;
}

/** A name as the key of an object, also one that would set its prototype. */
const toKey = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : `[${toLiteral(name)}]`);

/** A value as TypeScript, with every digit of its numbers. JSON is, but for a key that would set the prototype of an object. */
function toLiteral(value: unknown, indent?: number): string {
  return writeJson(value, indent).replace(/(?<!\\)"__proto__":/g, '["__proto__"]:');
}
