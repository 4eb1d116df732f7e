import type { ToolFacts, ToolSetRule } from '../../tool-finding';

/** Toolsets cannot be deferred as a whole, so one of them is enough to keep the set alive. */
export const allDeferredRule: ToolSetRule = {
  about: 'request',
  id: 'all-deferred',
  severity: 'error',
  title: 'At least one tool is not deferred',
  why: 'Without one the model would see no tool at all; the API refuses the request.',
  source: 'Tool search: deferred tools',
  check(tools) {
    if (tools.length === 0 || !tools.every(isDeferred)) return [];
    return [
      {
        index: null,
        path: ['tools'],
        message: 'Every tool is deferred. Keep at least one loaded, such as a tool search tool.',
        apiMessage: 'At least one tool must have defer_loading=false. All tools cannot be deferred.',
      },
    ];
  },
};

function isDeferred({ definition }: ToolFacts): boolean {
  return definition.defer_loading === true;
}
