import { toLine } from '@/lib/core/block/server/to-line';
import type { Block } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** The name of a tool that a search of one's own has found, within its result. */
export const toolReferenceKind = makeCardKind({
  types: ['tool_reference'],
  label: 'Tool found',
  is: (block): block is Block => typeof block.tool_name === 'string',
  toCard: ({ tool_name }) => ({
    title: 'Tool found',
    parts: [{ kind: 'tools', names: [toLine(tool_name)] }],
  }),
});
