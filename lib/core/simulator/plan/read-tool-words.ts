import { isJsonObject } from '@/lib/core/claude/message';
import { splitIdentifier, splitWords } from '../language/split-words';
import { synonymGroups } from '../language/synonyms';
import { commonVerbs, lookingVerbs } from '../language/verbs';
import { isContentWord, wordWeight } from '../language/word-weight';
import type { SimulatorTool } from '../request/simulator-tool';

/** A word of a tool and how much it counts when the prompt meets it. */
export interface ToolWord {
  stem: string;
  weight: number;
}

/** The words of a tool; one that stands in several places counts where it counts most. */
export interface ToolWords {
  tool: SimulatorTool;
  byStem: ReadonlyMap<string, number>;
  /** The weightiest word of each group of synonyms. */
  byGroup: ReadonlyMap<number, ToolWord>;
  /** Content stems of the name. */
  nouns: readonly string[];
  /** Those of them that say what the tool is about; every other tool may also "create" or "send". */
  things: ReadonlySet<string>;
  /** Content stems of the properties' names. */
  properties: ReadonlySet<string>;
  /** Words that stand only where the description says what the tool is not for. */
  excluded: ReadonlySet<string>;
}

export const IN_NAME = 3;
const IN_FIRST_SENTENCE = 1;
const IN_DESCRIPTION = 0.6;
const IN_PROPERTY_NAME = 1.2;
const IN_PROPERTY_DESCRIPTION = 0.4;
const IN_ENUM = 1.3;
const NEGATION = /\b(?:not|never|don't|doesn't|won't|cannot|instead|rather than)\b/i;

/** Gathers the words of a tool's name, description and properties. */
export function readToolWords(tool: SimulatorTool): ToolWords {
  const byStem = new Map<string, number>();
  const excluded = new Set<string>();
  const add = (stems: readonly string[], weight: number) => {
    for (const stem of stems) byStem.set(stem, Math.max(byStem.get(stem) ?? 0, weight * wordWeight(stem)));
  };
  const name = splitIdentifier(tool.name);
  add(name, IN_NAME);
  const sentences = tool.description.slice(0, 3000).split(/(?<=[.!?])\s+|\n+/);
  for (const [index, sentence] of sentences.entries()) {
    const stems = splitWords(sentence).map((word) => word.stem);
    if (!NEGATION.test(sentence)) add(stems, index === 0 ? IN_FIRST_SENTENCE : IN_DESCRIPTION);
    else for (const stem of stems.filter(isContentWord)) excluded.add(stem);
  }
  addProperties(tool, add);
  for (const stem of byStem.keys()) excluded.delete(stem);
  const properties = new Set(
    propertiesOf(tool).flatMap(([property]) => splitIdentifier(property).filter(isContentWord)),
  );
  return {
    tool,
    byStem,
    byGroup: groupWords(byStem),
    ...readName(name),
    properties,
    excluded,
  };
}

function readName(stems: readonly string[]): Pick<ToolWords, 'nouns' | 'things'> {
  const nouns = stems.filter(isContentWord);
  // `get_user` is about nothing but a user, however common the word.
  const own =
    nouns.length > 0 ? nouns : stems.filter((stem) => wordWeight(stem) > 0 && !lookingVerbs.has(stem));
  const things = own.filter((stem) => !commonVerbs.has(stem));
  return { nouns: own, things: new Set(things.length > 0 ? things : own) };
}

function addProperties(tool: SimulatorTool, add: (stems: readonly string[], weight: number) => void): void {
  for (const [name, schema] of propertiesOf(tool)) {
    add(splitIdentifier(name), IN_PROPERTY_NAME);
    if (!isJsonObject(schema)) continue;
    if (typeof schema.description === 'string') {
      const words = splitWords(schema.description.slice(0, 500));
      add(
        words.map((word) => word.stem),
        IN_PROPERTY_DESCRIPTION,
      );
    }
    const allowed = Array.isArray(schema.enum)
      ? schema.enum.filter((value) => typeof value === 'string')
      : [];
    add(allowed.slice(0, 60).flatMap(splitIdentifier), IN_ENUM);
  }
}

function propertiesOf(tool: SimulatorTool): [string, unknown][] {
  return isJsonObject(tool.schema.properties) ? Object.entries(tool.schema.properties).slice(0, 60) : [];
}

function groupWords(byStem: ReadonlyMap<string, number>): Map<number, ToolWord> {
  const byGroup = new Map<number, ToolWord>();
  for (const [stem, weight] of byStem) {
    for (const group of synonymGroups(stem)) {
      if (weight > (byGroup.get(group)?.weight ?? 0)) byGroup.set(group, { stem, weight });
    }
  }
  return byGroup;
}
