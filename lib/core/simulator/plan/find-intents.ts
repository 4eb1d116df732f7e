import type { Prompt, Range } from '../language/read-prompt';
import type { SimulatorTool } from '../request/simulator-tool';
import { findAllowedTools, findNamedTools } from './find-named-tools';
import { rankTools } from './rank-tools';
import { readToolWords, type ToolWords } from './read-tool-words';
import { LEAST_SCORE, type ToolScore } from './score-tool';
import { type Clause, splitClauses } from './split-clauses';

/** One thing the prompt asks for. */
export interface Intent {
  tool: SimulatorTool;
  /** Where the prompt asks for it. */
  ranges: Range[];
  score: number;
  matched: string[];
  /** It is to come after what was asked before it. */
  isThen: boolean;
}

/**
 * What a prompt asks for, in its order: a new thing begins with a piece that names another tool; pieces that name
 * none ("Rome", "in Fahrenheit") belong to the thing before. Empty when no tool suits.
 */
export function findIntents(prompt: Prompt, tools: readonly SimulatorTool[]): Intent[] {
  const allowed = findAllowedTools(prompt.text, tools);
  const toolWords = allowed.map(readToolWords);
  const named = findNamedTools(prompt.text, allowed);
  if (named.length > 0) return named.map(({ tool, range }) => toNamedIntent(tool, range));
  const intents: Intent[] = [];
  for (const clause of splitClauses(prompt)) {
    const current = intents.at(-1);
    const best = bestTool(prompt, [clause], toolWords);
    if (best && !(current && isAlsoFor(current, best, prompt, clause, toolWords))) {
      // What stands before the first thing asked for belongs to it.
      const start = current ? clause.start : 0;
      intents.push({ ...toIntent(best, [{ start, end: clause.end }]), isThen: clause.isThen });
    } else if (current) current.ranges = [{ start: current.ranges[0]?.start ?? 0, end: clause.end }];
  }
  if (intents.length > 0) return intents;
  const whole = bestOf(prompt, [{ start: 0, end: prompt.text.length }], toolWords);
  // One word may be met by chance.
  return whole && (whole.isNamed || whole.matched.length > 1)
    ? [{ ...toIntent(whole, [{ start: 0, end: prompt.text.length }]), isThen: false }]
    : [];
}

const PRONOUN = /\b(?:it|that|this|them|those|these|him|her)\b/i;
function toIntent(best: ToolScore, ranges: Range[]): Omit<Intent, 'isThen'> {
  return { tool: best.tool, ranges, score: best.score, matched: best.matched };
}

/** A piece begins a new thing only when it names a tool by a word of its own. */
function bestTool(prompt: Prompt, ranges: Range[], toolWords: readonly ToolWords[]): ToolScore | null {
  const best = bestOf(prompt, ranges, toolWords);
  const refersBack = ranges.some(({ start, end }) => PRONOUN.test(prompt.text.slice(start, end)));
  return best?.isNamed || (best?.isVerbNamed && refersBack) ? best : null;
}

function bestOf(prompt: Prompt, ranges: readonly Range[], toolWords: readonly ToolWords[]): ToolScore | null {
  const scores = rankTools(prompt, toolWords, ranges);
  return scores.find(({ score }) => score >= LEAST_SCORE) ?? null;
}

/** The same tool again, or one hardly better than the one the prompt is already about. */
function isAlsoFor(
  current: Intent,
  best: ToolScore,
  prompt: Prompt,
  clause: Clause,
  toolWords: readonly ToolWords[],
): boolean {
  if (best.tool === current.tool) return true;
  const own = toolWords.filter(({ tool }) => tool === current.tool);
  return rankTools(prompt, own, [clause]).some(({ score }) => score >= best.score * 0.8);
}

function toNamedIntent(tool: SimulatorTool, range: Range): Intent {
  return { tool, ranges: [range], score: Number.POSITIVE_INFINITY, matched: [tool.name], isThen: false };
}
