import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Fact } from '@/lib/core/simulator/input/find/fact';
import { nounsOf } from '@/lib/core/simulator/input/find/find-facts';
import { type FilledInput, fillInput } from '../input/fill-input';
import type { Prompt, Range } from '../language/read-prompt';
import { splitIdentifier, splitWords } from '../language/split-words';
import type { SimulatorTool } from '../request/simulator-tool';

/** What fills an intent besides the prompt. */
export interface FillExtras {
  facts?: readonly Fact[];
  base?: JsonObject;
  digest?: string;
}

/** The words in which a tool speaks of itself: its name, its properties and the first sentence about it. */
export function readVocabulary(tool: SimulatorTool): Set<string> {
  const properties = isJsonObject(tool.schema.properties) ? Object.keys(tool.schema.properties) : [];
  const [sentence = ''] = tool.description.slice(0, 500).split(/(?<=[.!?])\s|\n/);
  const words = splitWords(sentence).map((word) => word.stem);
  return new Set([...splitIdentifier(tool.name), ...properties.flatMap(splitIdentifier), ...words]);
}

/** Fills a tool's input from the parts of a prompt that ask for it. */
export function fillIntent(
  tool: SimulatorTool,
  prompt: Prompt,
  ranges: readonly Range[],
  extras: FillExtras = {},
): FilledInput {
  const shared = { prompt, toolWords: readVocabulary(tool), nameWords: new Set(splitIdentifier(tool.name)) };
  return fillInput({
    schema: tool.schema,
    examples: tool.examples,
    scope: { ...shared, ranges: [...ranges] },
    wider: { ...shared, ranges: [{ start: 0, end: prompt.text.length }] },
    facts: extras.facts ?? [],
    toolWords: nounsOf(tool.name),
    ...(extras.base ? { base: extras.base } : {}),
    ...(extras.digest === undefined ? {} : { digest: extras.digest }),
  });
}
