import type { Changed } from './run-changes';

/** So many are named. */
const NAMED = 3;

/** What of a run was changed, in words: "model, system prompt, get_order". */
export function describeChanged({ settings, tools }: Changed): string {
  const names = [...settings.map((name) => (name === 'system' ? 'system prompt' : name)), ...tools];
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
