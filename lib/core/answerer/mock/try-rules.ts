import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { toSendableResult } from '@/lib/core/answerer/to-sendable-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { JsonObject } from '@/lib/core/claude/message';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { fillMockResult } from './fill-mock-result';
import { findMockRule } from './find-mock-rule';

/** Which rule answers an input, and with what. */
export type TriedRules =
  | { type: 'answer'; number: number; result: ToolResult; notes: string[] }
  /** No rule fits: a person would be asked. */
  | { type: 'none' }
  /** A condition that is not judged here; a person would be asked, or it is judged when the tool is called. */
  | { type: 'unknown'; number: number; why: string };

/** Tells what mock rules would answer to an input, without a model. Variables of the session stay as they are named. */
export async function tryRules(rules: readonly MockRule[], input: JsonObject): Promise<TriedRules> {
  let doubt: string | undefined;
  const rule = await findMockRule(rules, input, async (schema) => {
    // Such a one could keep the page busy for ever. The server judges it where it can be stopped.
    if (!isBoundedSchema(schema))
      doubt = 'Its condition may take very long: it is judged when the tool is called.';
    else {
      const { issues, validate } = compileSchema(schema);
      if (issues[0]) doubt = `Its condition is no valid JSON Schema. ${issues[0].message}`;
      else return validate(input).length === 0;
    }
    return true;
  });
  if (!rule) return { type: 'none' };
  const number = rules.indexOf(rule) + 1;
  if (doubt !== undefined) return { type: 'unknown', number, why: doubt };
  const { result, changes, issues } = toSendableResult(fillMockResult(rule, input, null));
  const notes = [...issues, ...changes].map(({ path, message }) => `${path}: ${message}`);
  return { type: 'answer', number, result, notes };
}
