import type { ModelFacts } from '@/lib/core/claude/model-facts';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { type RequestIssue, toAdvice, toIssue } from '../request-issue';

/** Models that no longer answer. Source: API documentation, "Model deprecations". */
const ENDED =
  /^claude-(?:instant|[123](?:[.-]|$)|v[123]|(?:opus|sonnet)-4(?:-[01])?(?:-\d{8})?$|(?:opus|sonnet|haiku)-3)/;

/** Models of other makers, by how their names begin. */
const FOREIGN =
  /^(?:gpt-|chatgpt|o[134](?:-|$)|gemini|mistral|llama|deepseek|grok|qwen|command-|text-davinci)/i;

/**
 * Whether the model still answers, and is one there is.
 *
 * @param today ISO 8601; absent: nobody knows, and what ends on a day is not judged
 */
export function checkModel({ id, endsOn }: ModelFacts, today: string | undefined): RequestIssue[] {
  const isOver = ENDED.test(id) || (endsOn !== null && (today ?? '2026-11-01') > endsOn);
  if (isOver) return [toGone('ended-model', id, `${id} no longer answers. Choose a newer model.`)];
  if (FOREIGN.test(id)) return [toGone('foreign-model', id, `${id} is no model of Claude's. Choose one.`)];
  return [];
}

function toGone(rule: 'ended-model' | 'foreign-model', id: string, message: string): RequestIssue {
  return { ...toIssue(rule, 'model', `model: ${id}`, message), status: 404 };
}

/** What is to say of a model that answers. */
export function adviseOnModel({ id, endsOn, isKnown }: ModelFacts): RequestIssue[] {
  if (endsOn !== null)
    return [toAdvice('ending-model', 'model', `${id} answers until ${endsOn}. Move to a newer model.`)];
  if (isKnown || id === '' || id === SIMULATOR_MODEL) return [];
  const message = `Nobody knows ${id} here: what it takes was not checked. Mind the spelling.`;
  return [toAdvice('unknown-model', 'model', message)];
}
