import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { VARIABLE_NAME_RULE } from '@/lib/core/variables/fill-variables';
import { VARIABLE_NAME } from '@/lib/core/variables/place-pattern';
import { defaultLoopLimits, forcedSteps } from './loop-limits';
import { SIMULATOR_MODEL } from './simulator-name';

/** How fast the simulator streams; `instant` is for scripts and tests. */
export const simulatorPaces = ['believable', 'fast', 'instant'] as const;

const modelSchema = z.string().min(1, 'Choose a model.').max(200);
const maxTokensSchema = z.number().int().min(0);
/** Names for the `anthropic-beta` header. */
const betasSchema = z.array(z.string().regex(/^[\w.-]+$/));
const maxStepsSchema = z.number().int().min(1).max(limits.steps.value);
const maxContinuationsSchema = z.number().int().min(0).max(limits.continuations.value);

const loopSchema = z.object({
  max_steps: maxStepsSchema.default(defaultLoopLimits.max_steps),
  max_continuations: maxContinuationsSchema.default(defaultLoopLimits.max_continuations),
  /** For how many steps a `tool_choice` that forces a call holds; the first unless told otherwise. */
  forced_steps: z.enum(forcedSteps).optional(),
  /** Overrides the server's pace for this session. */
  simulator_pace: z.enum(simulatorPaces).optional(),
  /** What stands for `{{name}}` in the message, the system prompt and the results of mocks. */
  variables: z
    .record(
      z
        .string()
        .max(limits.variableName.value)
        .regex(new RegExp(`^${VARIABLE_NAME}$`), VARIABLE_NAME_RULE),
      z.string().max(limits.variableCharacters.value),
    )
    .optional(),
});

/**
 * What a session sends besides messages and tools, under the Messages API's own names. Fields the API has and this
 * schema does not know pass through untouched; `loop` and `betas` never enter the request body.
 */
export const sessionConfigSchema = z.looseObject({
  model: modelSchema.default(SIMULATOR_MODEL),
  max_tokens: maxTokensSchema.default(4096),
  betas: betasSchema.optional(),
  loop: loopSchema.default(defaultLoopLimits),
});

export type SessionConfig = z.infer<typeof sessionConfigSchema>;

/** Fields of a configuration that are to be laid over others: what is not given has no default. */
export const givenConfigSchema = z.looseObject({
  model: modelSchema.optional(),
  max_tokens: maxTokensSchema.optional(),
  betas: betasSchema.optional(),
  loop: loopSchema
    .extend({ max_steps: maxStepsSchema.optional(), max_continuations: maxContinuationsSchema.optional() })
    .optional(),
});
