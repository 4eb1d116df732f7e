import type { ToolSetRule } from '../../tool-finding';

export const modelSupportRule: ToolSetRule = {
  about: 'request',
  id: 'model-support',
  severity: 'error',
  title: 'The model knows the tool type',
  why: 'The API refuses a dated tool its model cannot use.',
  source: 'Models overview: tool support',
  check(tools, { model }) {
    if (typeof model !== 'string') return [];
    return tools.flatMap(({ index, tag, catalogued }) => {
      const refusal = catalogued?.refusedBy;
      if (!refusal?.models.includes(model)) return [];
      return [
        {
          index,
          path: ['type'],
          message: `${model} does not know the tool type ${tag}. Use ${refusal.instead}, or another model.`,
          apiMessage: `'${model}' does not support tool types: ${tag}. Did you mean one of ${refusal.instead}?`,
        },
      ];
    });
  },
};
