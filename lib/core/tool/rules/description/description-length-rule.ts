import type { ToolRule } from '../../tool-finding';
import { splitSentences } from './split-sentences';

const FEWEST = 3;

export const descriptionLengthRule: ToolRule = {
  about: 'tool',
  id: 'description-length',
  severity: 'info',
  title: 'The description has at least three sentences',
  why: 'A detailed description does more for how a tool is used than anything else in its definition. The documentation asks for three or four sentences, more for a complex tool.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { description } }) {
    if (kind !== 'custom' || typeof description !== 'string') return [];
    const count = splitSentences(description).length;
    if (count === 0 || count >= FEWEST) return [];
    const found = count === 1 ? 'one sentence' : 'two sentences';
    return [
      {
        path: ['description'],
        message: `The description has ${found}. Say also when to use the tool and when not, and what it returns: three sentences or more.`,
      },
    ];
  },
};
