import type { AnswererKind } from '@/lib/core/answerer/answerer-kind';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { GeneratedSettings } from './generated-settings';
import { toExampleSchema } from './to-example-schema';

/** An answer is made up that fits a schema. */
export const generatedKind: AnswererKind<GeneratedSettings> = {
  type: 'generated',
  label: 'Generated',
  note: 'Made up from a schema',
  badge: 'generated',
  callLabel: 'answered by a generated value',
  waitsForPerson: false,
  begin: (outputExample) => first(outputExample),
  describe: () => 'by generated values',
  read: ({ schema }) => ({ label: 'schema of the answers', value: schema }),
  isUntouched: (settings, outputExample) =>
    toCanonicalText(settings) === toCanonicalText(first(outputExample)),
  putBack: (before) => before,
  shapeOf: ({ type }) => type,
};

const first = (outputExample: string | undefined): GeneratedSettings => ({
  type: 'generated',
  schema: toExampleSchema(outputExample ?? ''),
});
