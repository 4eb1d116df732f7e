import type { VariableValues } from '@/lib/core/variables/fill-variables';
import type { SessionConfig } from './session-config';

/**
 * The variables of a session. Null while it defines none: then nothing is filled in and nothing is missed, since people
 * write templates into prompts.
 */
export function readVariables({ loop }: Pick<SessionConfig, 'loop'>): VariableValues | null {
  const variables = loop.variables ?? {};
  if (Object.keys(variables).length === 0) return null;
  return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
}
