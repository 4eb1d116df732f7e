import { isJsonObject } from '@/lib/core/claude/message';
import type { RuleHit, ToolRule } from '../../tool-finding';

/**
 * Fields whose kind of value is beyond doubt. Booleans are left to the API, which may read "true" as true, and so is
 * every null. Source: API documentation, "Define tools".
 */
export const fieldKindsRule: ToolRule = {
  about: 'tool',
  id: 'field-kinds',
  severity: 'error',
  title: 'Fields hold the kind of value the API expects',
  why: 'The API refuses the whole request over one wrong field.',
  source: 'Messages API: tools',
  check(tool) {
    if (tool.kind === 'unknown') return [];
    const { tag, definition } = tool;
    const {
      description,
      cache_control: cache,
      allowed_callers: callers,
      input_examples: examples,
    } = definition;
    const hits: RuleHit[] = [];
    if (tool.kind === 'custom' && isWrong(description, (value) => typeof value === 'string')) {
      hits.push(toKindHit(tag, 'description', 'text', 'Input should be a valid string'));
    }
    if (isWrong(examples, Array.isArray)) {
      hits.push(toKindHit(tag, 'input_examples', 'a list of inputs', 'Input should be a valid list'));
    }
    if (isWrong(callers, Array.isArray)) {
      hits.push(toKindHit(tag, 'allowed_callers', 'a list of callers', 'Input should be a valid list'));
    }
    if (isWrong(cache, isJsonObject)) {
      hits.push(toKindHit(tag, 'cache_control', 'an object', 'Input should be a valid dictionary'));
    }
    return hits;
  },
};

function isWrong(value: unknown, fits: (value: unknown) => boolean): boolean {
  return value !== undefined && value !== null && !fits(value);
}

function toKindHit(tag: string, field: string, wanted: string, text: string): RuleHit {
  return { path: [field], message: `${field} has to be ${wanted}.`, apiMessage: `${tag}.${field}: ${text}` };
}
