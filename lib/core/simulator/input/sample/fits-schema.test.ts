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

  it.each<[string, string, boolean]>([
    ['^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8}$', '1001', false],
    ['^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8}$', 'aaaaaaaa', false],
    ['^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8}$', 'A1aaaaaa', true],
    ['^(?!admin)[a-z]{3,8}$', 'admin', false],
    ['^(?!admin)[a-z]{3,8}$', 'clerk', true],
    ['^(?=a)b|c', 'c', true],
    ['^(?=(a+)+$)(a+)+$', `${'a'.repeat(29)}b`, false],
    ['b(?=c)', 'bc', true],
  ])('holds %s against %s', (pattern, text, isFitting) => {
    expect(fitsSchema(text, { type: 'string', pattern }, {})).toBe(isFitting);
  });

  it.each(['^(a+)++$', '^(?>(a+)+)$', '^(?:(a+)+){1,1001}$'])(
    'leaves %s alone, which only a slow engine could run',
    (pattern) => {
      const schema = { type: 'string', pattern };
      expect(fitsSchema(`${'a'.repeat(29)}b`, schema, schema)).toBe(true);
    },
  );
});
