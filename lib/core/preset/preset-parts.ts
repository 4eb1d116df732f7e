import { z } from 'zod';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { sessionToolSchema, storedToolSchema } from '@/lib/core/session/session-tool';

/** What can be chosen of a preset, when it is saved and when it is used. */
export const presetPartNames = ['config', 'tools', 'answerers', 'draft'] as const;

export type PresetPart = (typeof presetPartNames)[number];

const { text, answerer, enabled, outputExample, checksInput, silenced, library } = sessionToolSchema.shape;

/** A tool of a preset: without an id, and without who answers it where that is no part of the preset. */
const presetToolSchema = z.object({
  text,
  answerer: answerer.optional(),
  enabled,
  outputExample,
  checksInput,
  silenced,
  library,
});

/** What a preset holds; what is absent stays as it is where the preset is used. */
export const presetPartsSchema = z.object({
  config: sessionConfigSchema.optional(),
  tools: z.array(presetToolSchema).optional(),
  draft: z.string().optional(),
});

/** The same as it is read from the database: what a later version wrote there must not hide every other preset. */
export const storedPresetPartsSchema = presetPartsSchema.extend({
  tools: z
    .array(
      presetToolSchema.extend({
        answerer: storedToolSchema.shape.answerer.optional(),
        silenced: storedToolSchema.shape.silenced,
        library: storedToolSchema.shape.library,
      }),
    )
    .optional(),
});

export type PresetTool = z.infer<typeof presetToolSchema>;
export type PresetParts = z.infer<typeof presetPartsSchema>;
