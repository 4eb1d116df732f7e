import { type RequestBody, toBlocks } from '@/lib/core/claude/message';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import { isThinking } from '@/lib/core/claude/without-thinking';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { Turn } from '@/lib/core/session/turn';

/** What an answer was asked for with: its thinking is signed over that. */
export interface ThinkingBinding {
  model: string;
  /** The system prompt and the tools, so that equal ones are equal texts. */
  prefix: string;
}

/** The bindings of answers from before a request, by turn. One that is missing is not known. */
export type ThinkingBindings = ReadonlyMap<string, ThinkingBinding>;

/** What the thinking of the answer to a request is bound to, beside the messages before it. */
export const toThinkingBinding = ({ model, system, tools }: Partial<RequestBody>): ThinkingBinding => ({
  model: String(model),
  prefix: toCanonicalText([system ?? null, tools ?? null]),
});

/**
 * The answers of a path whose thinking the API would refuse in a request: it was signed over other tools, another system
 * prompt or for another model. Going by what each answer was asked for with leaves, of the answers that stay, everything
 * before them as it was when they were given. Models that do not check this keep it; none can read the Simulator's.
 *
 * Source: API documentation, "Preserving thinking blocks".
 */
export function findUnboundThinking(
  path: readonly Turn[],
  body: RequestBody,
  bindings: ThinkingBindings,
): ReadonlySet<string> {
  const isUnbound = createUnboundCheck(body, bindings);
  return new Set(path.filter(isUnbound).map(({ id }) => id));
}

/** Makes the same check for one turn at a time, whatever the messages of the body. */
export function createUnboundCheck(
  body: Omit<RequestBody, 'messages'>,
  bindings: ThinkingBindings,
): (turn: Turn) => boolean {
  let now: (ThinkingBinding & { bindsThinking: boolean }) | undefined;
  return ({ id, message }) => {
    if (message.role !== 'assistant' || !toBlocks(message.content).some(isThinking)) return false;
    now ??= { ...toThinkingBinding(body), bindsThinking: findModelFacts(String(body.model)).bindsThinking };
    const binding = bindings.get(id);
    const model = binding?.model ?? ('model' in message ? message.model : undefined);
    if (model !== undefined && (model === SIMULATOR_MODEL) !== (now.model === SIMULATOR_MODEL)) return true;
    return (
      now.bindsThinking &&
      binding !== undefined &&
      (binding.model !== now.model || binding.prefix !== now.prefix)
    );
  };
}
