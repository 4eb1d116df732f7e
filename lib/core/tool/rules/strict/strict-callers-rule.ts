import type { ToolRule } from '../../tool-finding';
import { findCodeCaller } from '../find-code-caller';

/** Code builds its inputs itself: the grammar of a strict tool has no hold on it. */
export const strictCallersRule: ToolRule = {
  about: 'tool',
  id: 'strict-callers',
  severity: 'error',
  title: 'A strict tool is not called from code',
  why: 'Programmatic tool calling does not work with strict tools; the API refuses the combination.',
  source: 'Programmatic tool calling: strict tools. The wording of the API is not documented.',
  check({ kind, definition }) {
    if (kind !== 'custom' || definition.strict !== true) return [];
    const index = findCodeCaller(definition);
    if (index < 0) return [];
    return [
      {
        path: ['allowed_callers', index],
        message: 'A strict tool cannot be called from code. Remove this caller, or switch strict off.',
        apiMessage: 'custom: strict is not supported with programmatic tool calling',
      },
    ];
  },
};
