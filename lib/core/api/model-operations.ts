import { z } from 'zod';
import { defineOperation } from './operation';

const modelSchema = z.looseObject({
  id: z.string(),
  display_name: z.string(),
  capabilities: z.looseObject({}).nullable().optional(),
});

export type ModelData = z.infer<typeof modelSchema>;

export const listModelsOperation = defineOperation('listModels', {
  tag: 'models',
  summary: 'List the models: the simulator, then what the key can reach',
  status: 200,
  response: z.object({
    items: z.array(modelSchema),
    problem: z.string().nullable().describe('Why only the simulator is listed'),
  }),
});
