import type { Entity, EntityKind } from '../language/entity';
import { doOverlap } from '../language/read-prompt';
import { splitIdentifier, splitWords, toPhrase, type Word } from '../language/split-words';
import { stemWord } from '../language/stem-word';
import { areSynonyms, synonymGroups } from '../language/synonyms';
import { changingVerbs, waysToCreate } from '../language/verbs';
import { isContentWord, wordWeight } from '../language/word-weight';
import type { SimulatorTool } from '../request/simulator-tool';
import { IN_NAME, type ToolWord, type ToolWords } from './read-tool-words';

/** How well a tool suits a piece of a prompt. */
export interface ToolScore {
  tool: SimulatorTool;
  score: number;
  /** The words of the prompt that met it, as written. */
  matched: string[];
  /** A word with a meaning of its own met what the tool is about. */
  isNamed: boolean;
  /** A word met the tool's name, if only its verb: "delete it". */
  isVerbNamed: boolean;
}

/** Below this nothing suits. */
export const LEAST_SCORE = 1.9;

const FOR_A_SYNONYM = 0.7;
const FOR_A_WEAK_WORD = 0.6;
const FOR_AN_IMPLIED_WORD = 0.8;
const FOR_THE_SPELLING = 0.3;
const FOR_THE_VERB = 0.5;
const FOR_THE_WHOLE_NAME = 1.5;
const FOR_A_LABELLED_VALUE = 0.8;
const UNASKED_CHANGE = -2.5;

const CREATE = stemWord('create');

/** Pieces that say nothing without the word before them. */
const LABELLED: ReadonlySet<EntityKind> = new Set(['id', 'number', 'code', 'name', 'uuid']);

/** Scores a tool on some words and pieces of a prompt. */
export function scoreTool(
  toolWords: ToolWords,
  words: readonly Word[],
  entities: readonly Entity[],
): ToolScore {
  const { tool, nouns } = toolWords;
  const asked = findAsked(words, entities);
  const said = scoreWords(asked, toolWords);
  const implied = scoreImplied(impliedWords(entities), asked, toolWords);
  // "order 48810" asks for a tool that takes an order's id.
  const labels = entities
    .filter(({ kind }) => LABELLED.has(kind))
    .flatMap(({ before }) => before.slice(0, 2));
  const isLabelled = labels.some((stem) => toolWords.properties.has(stem));
  const share = nouns.length > 0 ? said.met.size / nouns.length : 0;
  return {
    tool,
    score:
      said.score +
      implied.score +
      share * FOR_THE_WHOLE_NAME +
      (isLabelled ? FOR_A_LABELLED_VALUE : 0) +
      scoreVerb(tool, nouns, [...asked.keys()], findCommand(words)),
    matched: said.matched,
    isNamed: said.isNamed || implied.isNamed,
    isVerbNamed: said.met.size > 0,
  };
}

interface WordScore {
  score: number;
  matched: string[];
  /** The nouns of the tool's name that were met. */
  met: Set<string>;
  isNamed: boolean;
}

function scoreWords(asked: ReadonlyMap<string, string>, toolWords: ToolWords): WordScore {
  const { tool, nouns, things, excluded } = toolWords;
  // "issues" asks for `list_issues` rather than for `get_issue`.
  const spelled = new Set(toPhrase(tool.name).toLowerCase().split(' '));
  const found: WordScore = { score: 0, matched: [], met: new Set(), isNamed: false };
  for (const [stem, text] of asked) {
    const best = bestMatch(stem, toolWords);
    if (!best) {
      if (excluded.has(stem)) found.score -= 0.5;
      continue;
    }
    const isTelling = isContentWord(stem) || things.has(stem);
    found.score += best.weight * (isTelling || best.stem === stem ? 1 : FOR_A_WEAK_WORD);
    if (spelled.has(text.toLowerCase())) found.score += FOR_THE_SPELLING;
    if (isTelling || best.weight >= IN_NAME * 0.6) found.matched.push(text);
    if (nouns.includes(best.stem)) {
      found.met.add(best.stem);
      found.isNamed ||= things.has(best.stem) && (isTelling || best.stem !== stem);
    }
  }
  return found;
}

function scoreImplied(
  implied: ReadonlyMap<string, boolean>,
  asked: ReadonlyMap<string, string>,
  toolWords: ToolWords,
): Pick<WordScore, 'score' | 'isNamed'> {
  let score = 0;
  let isNamed = false;
  for (const [stem, isTelling] of implied) {
    const best = asked.has(stem) ? null : bestMatch(stem, toolWords);
    score += (best?.weight ?? 0) * (isTelling ? 1 : FOR_AN_IMPLIED_WORD);
    isNamed ||= isTelling && best !== null && toolWords.things.has(best.stem);
  }
  return { score, isNamed };
}

/** What the verb says: a tool is asked for by the verb it begins with, and one that changes something needs asking. */
function scoreVerb(
  tool: SimulatorTool,
  nouns: readonly string[],
  asked: readonly string[],
  command: string | null,
): number {
  const named = command !== null && command === splitIdentifier(tool.name)[0] ? FOR_THE_VERB : 0;
  // "Email it to Bob" uses the thing's name as the verb.
  const isCommanded = command !== null && nouns.includes(command);
  return named + (!isCommanded && isUnaskedChange(tool, asked) ? UNASKED_CHANGE : 0);
}

const COURTESIES = new Set(
  'please and then also can could you would hi hey hello kindly now just i want need to let me us lets'.split(
    ' ',
  ),
);

/** The word a request begins with, after the courtesies. */
function findCommand(words: readonly Word[]): string | null {
  return words.find((word) => !COURTESIES.has(word.text.toLowerCase().replace(/['’]/, '')))?.stem ?? null;
}

/** What stands in a name of a place or between quotes is said about, not asked for. */
function findAsked(words: readonly Word[], entities: readonly Entity[]): Map<string, string> {
  const values = entities.filter(
    ({ kind, isQuoted }) => isQuoted || ['place', 'url', 'email', 'path', 'sql'].includes(kind),
  );
  const asked = words.filter(
    (word) => wordWeight(word.stem) > 0 && !values.some((value) => doOverlap(value, word)),
  );
  const filing = findFiling(words);
  return new Map(asked.map((word) => [word === filing ? CREATE : word.stem, word.text]));
}

/** "File a bug" has nothing to do with files. */
function findFiling(words: readonly Word[]): Word | undefined {
  return words.find(
    (word, index) => /^(?:file|log|raise)$/i.test(word.text) && /^an?$/i.test(words[index + 1]?.text ?? ''),
  );
}

/** The tool's word that meets a stem best: the same, or one of the same meaning for less. */
function bestMatch(stem: string, { byStem, byGroup }: ToolWords): ToolWord | null {
  const exact = byStem.get(stem) ?? 0;
  const best = exact > 0 ? { stem, weight: exact } : null;
  const related = [...synonymGroups(stem)]
    .flatMap((group) => byGroup.get(group) ?? [])
    .map((word) => ({ ...word, weight: word.weight * FOR_A_SYNONYM }));
  return related.reduce<ToolWord | null>(
    (held, word) => (word.weight > (held?.weight ?? 0) ? word : held),
    best,
  );
}

/** Words a piece of the prompt stands for without saying them; the telling ones name what is wanted by themselves. */
const IMPLIED: Partial<Record<EntityKind, { word: string; isTelling: boolean }>> = {
  email: { word: 'email', isTelling: false },
  url: { word: 'url', isTelling: false },
  expression: { word: 'calculate', isTelling: true },
  code: { word: 'ticker', isTelling: true },
  currency: { word: 'currency', isTelling: false },
  path: { word: 'file', isTelling: true },
  sql: { word: 'sql', isTelling: true },
  repository: { word: 'repository', isTelling: false },
  language: { word: 'language', isTelling: false },
};

function impliedWords(entities: readonly Entity[]): Map<string, boolean> {
  const implied = entities.flatMap((entity) => IMPLIED[entity.kind] ?? []);
  return new Map(implied.map(({ word, isTelling }) => [splitWords(word)[0]?.stem ?? word, isTelling]));
}

/** True for tools whose name says that they change something. */
export function isChange(tool: SimulatorTool): boolean {
  return splitIdentifier(tool.name).some((stem) => changingVerbs.has(stem));
}

function isUnaskedChange(tool: SimulatorTool, asked: readonly string[]): boolean {
  const change = splitIdentifier(tool.name).find((stem) => changingVerbs.has(stem));
  if (change === undefined) return false;
  const ways = change === CREATE ? [...waysToCreate] : [change];
  return !asked.some((stem) => ways.some((way) => areSynonyms(stem, way)));
}
