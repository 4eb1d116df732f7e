const byYou = 'Anthropic-defined, answered by you';
const atAnthropic = 'Runs at Anthropic';

/** What the "Add" menu offers, in groups. */
export const newTools = [
  [{ kind: 'custom', label: 'New tool', note: 'A name, a description and an input schema of your own' }],
  [
    { kind: 'bash', label: 'Bash', note: byYou },
    { kind: 'text_editor', label: 'Text editor', note: byYou },
    { kind: 'memory', label: 'Memory', note: byYou },
  ],
  [
    { kind: 'web_search', label: 'Web search', note: atAnthropic },
    { kind: 'web_fetch', label: 'Web fetch', note: atAnthropic },
    { kind: 'code_execution', label: 'Code execution', note: atAnthropic },
  ],
] as const;

/** A kind of tool that can be added. */
export type NewTool = (typeof newTools)[number][number];
