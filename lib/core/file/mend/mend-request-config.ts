import type { JsonObject } from '@/lib/core/claude/message';
import { joinSystem } from './join-system';

/** Removed with version 2026-10-21 of the API: any value is refused. Source: API documentation, "What is new", "API versions". */
const SAMPLING = ['temperature', 'top_p', 'top_k'];

/**
 * The settings of an imported request body as they can be sent today: what belongs into headers goes there, what was
 * taken out of the API goes, and a system prompt that stood among the messages joins the other.
 *
 * @param system the content of system messages from the beginning
 */
export function mendRequestConfig(
  given: JsonObject,
  system: readonly unknown[],
): { config: JsonObject; notes: string[] } {
  const { anthropic_version: version, anthropic_beta: beta, ...config } = given;
  const notes: string[] = [];
  const removed = SAMPLING.filter((name) => Object.hasOwn(config, name));
  for (const name of removed) delete config[name];
  if (removed.length > 0)
    notes.push(
      `Left out: ${removed.join(', ')}. Version 2026-10-21 of the API, which is sent, refuses any value.`,
    );
  if (version !== undefined)
    notes.push('Left out: anthropic_version. The version is sent as a header, and is 2026-10-21.');
  if (beta !== undefined) {
    const names = (Array.isArray(beta) ? beta : String(beta).split(',')).map((name) => String(name).trim());
    const known = Array.isArray(config.betas) ? config.betas : [];
    config.betas = [...new Set([...known, ...names.filter((name) => name !== '')])];
    notes.push('anthropic_beta became betas, which are sent as a header.');
  }
  return { config: joinSystem(config, system), notes };
}
