import { z } from 'zod';
import type { AnswererKind } from '@/lib/core/answerer/answerer-kind';

const schema = z.object({ type: z.literal('manual') });

/** A person is asked. */
export const manualKind: AnswererKind<z.infer<typeof schema>> = {
  type: 'manual',
  label: 'By hand',
  note: 'The run waits and asks you',
  badge: 'by hand',
  callLabel: 'by hand',
  storedSchema: schema,
  givenSchema: schema,
  waitsForPerson: true,
  isSafeToImport: true,
  begin: () => ({ type: 'manual' }),
  describe: () => 'by hand',
  read: () => null,
  isUntouched: () => true,
  putBack: (before) => before,
  shapeOf: ({ type }) => type,
  findMissing: () => [],
  withoutSecrets: (settings) => settings,
  mend: (answerer) => ({ answerer, changes: [] }),
};
