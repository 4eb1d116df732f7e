import type { ToolRule } from '../../tool-finding';

/** A description that is no text is an error of another rule. */
export const toolDescriptionRule: ToolRule = {
  about: 'tool',
  id: 'tool-description',
  severity: 'warning',
  title: 'The tool has a description',
  why: 'The description is what the model decides by: without one it guesses from the name when to call the tool, and with what.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { description } }) {
    if (kind !== 'custom') return [];
    const isMissing = description === undefined || description === null;
    if (!isMissing && !(typeof description === 'string' && description.trim() === '')) return [];
    const problem = isMissing ? 'The tool has no description' : 'The description is empty';
    return [
      {
        path: description === undefined ? [] : ['description'],
        message: `${problem}. Say what the tool does, when to use it, and what it returns.`,
      },
    ];
  },
};
