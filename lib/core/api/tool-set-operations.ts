import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { titleSchema } from '@/lib/core/session/session-input';
import { libraryPinSchema } from '@/lib/core/session/session-tool';
import { defineOperation } from './operation';

const nameSchema = titleSchema.describe('No two sets have the same, whatever the case');

const toolSetSchema = z.object({
  id: z.string(),
  name: nameSchema,
  items: z.array(
    libraryPinSchema.extend({
      name: z.string().nullable().describe('Of the tool; null where the library has it no more'),
    }),
  ),
  createdAt: z.iso.datetime(),
});

export type ToolSetData = z.infer<typeof toolSetSchema>;

export const listToolSetsOperation = defineOperation('listToolSets', {
  tag: 'library',
  summary: 'List the sets of tools, by name',
  status: 200,
  response: z.object({ items: z.array(toolSetSchema) }),
});

export const createToolSetOperation = defineOperation('createToolSet', {
  tag: 'library',
  summary: 'Save a named list of versions of library tools',
  body: z.object({
    name: nameSchema,
    items: z.array(libraryPinSchema).min(1, 'A set holds at least one tool.').max(limits.setTools.value),
  }),
  status: 201,
  response: toolSetSchema,
  failures: [404, 409],
});

export const deleteToolSetOperation = defineOperation('deleteToolSet', {
  tag: 'library',
  summary: 'Delete a set; its tools stay in the library, and sessions as they are',
  status: 204,
  failures: [404],
});
