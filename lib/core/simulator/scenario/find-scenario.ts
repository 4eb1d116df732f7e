import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Scenario } from './scenario';
import { scenarios } from './scenarios';

/** The longer of two names that begin alike is meant. */
const spellings = scenarios
  .map(({ id }) => id)
  .toSorted((a, b) => b.length - a.length)
  .map((id) => id.replaceAll('-', '[\\s_-]+'));
const PHRASE = new RegExp(`\\bsimulate:\\s*(${spellings.join('|')})\\b[.,:;]?`, 'gi');

const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
const toId = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/**
 * The scenario a request asks for: by `simulate: …` in its newest message, which holds for that message, or else by
 * `metadata.simulator`, which holds for every question as long as it is sent. A name nobody knows is given back as text.
 */
export function findScenario({ metadata }: JsonObject, newest: string): Scenario | string | null {
  const [, said] = [...newest.matchAll(PHRASE)][0] ?? [];
  if (said !== undefined) return byId.get(toId(said)) ?? null;
  const name = isJsonObject(metadata) ? metadata.simulator : undefined;
  if (typeof name !== 'string' || name.trim() === '') return null;
  return byId.get(toId(name)) ?? name;
}

/** A question without the phrases that ask for scenarios. */
export const dropPhrases = (question: string): string => question.replace(PHRASE, ' ').trim();
