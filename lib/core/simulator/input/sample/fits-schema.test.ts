import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { simpleSchemas } from '@/lib/core/simulator/testing/simple-schemas';
import { fitsSchema } from './fits-schema';
import { sampleValue } from './sample-value';

describe('fitsSchema', () => {
  it('never takes what the validator refuses', () => {
    fc.assert(
      fc.property(simpleSchemas(), fc.jsonValue(), (schema, value) => {
        const judge = compileSchema(schema);
        fc.pre(judge.issues.length === 0);
        if (fitsSchema(value, schema, schema)) expect(judge.validate(value)).toEqual([]);
      }),
    );
  });

  it('takes its own samples, and so does the validator', () => {
    fc.assert(
      fc.property(simpleSchemas(), (schema) => {
        const judge = compileSchema(schema);
        fc.pre(judge.issues.length === 0);
        const sample = sampleValue(schema, schema);
        expect(fitsSchema(sample, schema, schema)).toBe(true);
        expect(judge.validate(sample)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['^(?=(a+)+$)(a+)+$', '^(a+)++$', '^(?>(a+)+)$', '^(?:(a+)+){1,1001}$'])(
    'leaves %s alone, which only a slow engine could run',
    (pattern) => {
      const schema = { type: 'string', pattern };
      expect(fitsSchema(`${'a'.repeat(29)}b`, schema, schema)).toBe(true);
    },
  );
});
