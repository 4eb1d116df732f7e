import type { ToolRule } from '../../tool-finding';
import { findVerb } from './find-verb';

const GRAVE = new Set(
  'delete remove send pay transfer refund charge purchase buy cancel drop destroy terminate publish deploy execute purge wipe revoke'.split(
    ' ',
  ),
);
const SAID =
  /confirm|irrevers|permanent|undo|cannot be|can't be|approv|dangerous|destructive|careful|caution|dry.?run|ask (?:the )?(?:user|person|customer|first)/i;

export const sideEffectsRule: ToolRule = {
  about: 'tool',
  id: 'side-effects',
  severity: 'info',
  title: 'What cannot be taken back says so',
  why: 'The model calls a tool when it seems to fit. Ask a person outside the model before anything is deleted, sent or paid, and check the input even of a strict tool.',
  source: 'Handle tool calls: side effects',
  check({ kind, name, definition: { description } }) {
    if (kind !== 'custom' || name === null) return [];
    const verb = findVerb(name) ?? '';
    if (!GRAVE.has(verb) || (typeof description === 'string' && SAID.test(description))) return [];
    const message = `The tool seems to ${verb} something. Say in the description whether it can be taken back, and have a person confirm it in your own code.`;
    return [{ path: typeof description === 'string' ? ['description'] : [], message }];
  },
};
