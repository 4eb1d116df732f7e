import type { AnswererKind } from '@/lib/core/answerer/answerer-kind';

/** A person is asked. */
export const manualKind: AnswererKind<{ type: 'manual' }> = {
  type: 'manual',
  label: 'By hand',
  note: 'The run waits and asks you',
  badge: 'by hand',
  callLabel: 'by hand',
  waitsForPerson: true,
  begin: () => ({ type: 'manual' }),
  describe: () => 'by hand',
  read: () => null,
  isUntouched: () => true,
  putBack: (before) => before,
  shapeOf: ({ type }) => type,
};
