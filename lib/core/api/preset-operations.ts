import { z } from 'zod';
import { answererSchema } from '@/lib/core/answerer/answerer-schemas';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toolPolicies } from '@/lib/core/preset/apply-preset';
import { presetPartNames, presetPartsSchema } from '@/lib/core/preset/preset-parts';
import { configInputSchema, draftSchema } from '@/lib/core/session/session-input';
import { defineOperation } from './operation';
import { sessionSchema } from './session-schema';

const date = z.iso.datetime();
const NO_NUL = /^[^\0]*$/;

const nameSchema = z
  .string()
  .trim()
  .min(1, 'A preset needs a name.')
  .max(100, 'A name has 100 characters at most.')
  .regex(NO_NUL, 'A name cannot hold a NUL character.')
  .describe('No two presets have the same, whatever the case');
const noteSchema = z
  .string()
  .trim()
  .max(1000, 'A note has 1000 characters at most.')
  .regex(NO_NUL, 'A note cannot hold a NUL character.');

const presetSchema = z.object({
  id: z.string(),
  name: nameSchema,
  note: noteSchema.nullable(),
  parts: presetPartsSchema.describe('What is absent stays as it is where the preset is used'),
  createdAt: date,
  updatedAt: date,
});

export type PresetData = z.infer<typeof presetSchema>;

const storedTool = presetPartsSchema.shape.tools.unwrap().element;

/** Parts as a caller gives them. */
const partsInputSchema = z
  .object({
    config: configInputSchema.optional(),
    tools: z
      .array(storedTool.extend({ answerer: answererSchema.optional(), enabled: z.boolean().default(true) }))
      .max(limits.tools.value)
      .optional(),
    draft: draftSchema.optional(),
  })
  .refine((parts) => Object.values(parts).some((part) => part !== undefined), {
    error: 'A preset holds at least one part.',
  });

const partNames = z.array(z.enum(presetPartNames)).min(1);

export const listPresetsOperation = defineOperation('listPresets', {
  tag: 'presets',
  summary: 'List all presets, by name',
  status: 200,
  response: z.object({ items: z.array(presetSchema) }),
});

export const createPresetOperation = defineOperation('createPreset', {
  tag: 'presets',
  summary: 'Save a preset, from parts or from a session',
  bodyKind: 'large',
  body: z
    .object({
      name: nameSchema,
      note: noteSchema.nullable().default(null),
      parts: partsInputSchema.optional(),
      sessionId: z.string().min(1).max(100).optional().describe('Takes the parts from this session'),
      include: partNames
        .refine((names) => !names.includes('answerers') || names.includes('tools'), {
          error: 'Answerers are saved with their tools: include "tools" too.',
        })
        .default(['config', 'tools', 'answerers'])
        .describe('Which parts are taken from the session; `answerers` only with `tools`'),
    })
    .refine(({ parts, sessionId }) => (parts === undefined) !== (sessionId === undefined), {
      error: 'Give either parts or a sessionId.',
      path: ['parts'],
    }),
  status: 201,
  response: presetSchema,
  failures: [404, 409],
});

export const updatePresetOperation = defineOperation('updatePreset', {
  tag: 'presets',
  summary: 'Rename a preset, or change its note',
  body: z.object({ name: nameSchema.optional(), note: noteSchema.nullable().optional() }),
  status: 200,
  response: presetSchema,
  failures: [404, 409],
});

export const deletePresetOperation = defineOperation('deletePreset', {
  tag: 'presets',
  summary: 'Delete a preset; sessions that were made from it stay as they are',
  status: 204,
  failures: [404],
});

export const applyPresetOperation = defineOperation('applyPreset', {
  tag: 'presets',
  summary: 'Use a preset in a session',
  description:
    "Configuration and draft take the place of the session's. A tool that is there by name keeps its id. Answerers " +
    'without tools go to the tools of the same names. With `Prefer: return=minimal` the answer is 204.',
  body: z.object({
    presetId: z.string().min(1).max(100),
    tools: z
      .enum(toolPolicies)
      .default('add')
      .describe("`add` keeps the session's tools, but for those whose names come anew; `replace` keeps none"),
    parts: partNames.default([...presetPartNames]).describe('Which of its parts are used'),
  }),
  status: 200,
  response: sessionSchema,
  failures: [404, 409],
});
