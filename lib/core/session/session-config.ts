import { z } from 'zod';
import { defaultLoopLimits } from '@/lib/core/run/loop-limits';
import { SIMULATOR_MODEL } from './simulator-name';

/** How fast the simulator streams; `instant` is for scripts and tests. */
export const simulatorPaces = ['believable', 'fast', 'instant'] as const;

/**
 * What a session sends besides messages and tools, under the Messages API's own names. Fields the API has and this
 * schema does not know pass through untouched; `loop` and `betas` never enter the request body.
 */
export const sessionConfigSchema = z.looseObject({
  model: z.string().min(1, 'Choose a model.').max(200).default(SIMULATOR_MODEL),
  max_tokens: z.number().int().min(0).default(4096),
  /** Names for the `anthropic-beta` header. */
  betas: z.array(z.string().regex(/^[\w.-]+$/)).optional(),
  loop: z
    .object({
      max_steps: z.number().int().min(1).max(1000).default(defaultLoopLimits.max_steps),
      max_continuations: z.number().int().min(0).max(100).default(defaultLoopLimits.max_continuations),
      /** Overrides the server's pace for this session. */
      simulator_pace: z.enum(simulatorPaces).optional(),
    })
    .default(defaultLoopLimits),
});

export type SessionConfig = z.infer<typeof sessionConfigSchema>;
