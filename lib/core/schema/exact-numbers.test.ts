import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { compileSchema } from './compile-schema';

const fits = (schema: string, data: string) =>
  compileSchema(readJson(schema)).validate(readJson(data)).length === 0;

describe('a schema judges numbers to their last digit', () => {
  it.each([
    ['{"const":9007199254740992}', '9007199254740993', false],
    ['{"const":9007199254740993}', '9007199254740993', true],
    ['{"const":9007199254740993}', '9007199254740992', false],
    ['{"const":1.0}', '1', true],
    ['{"enum":[1,9007199254740992]}', '9007199254740993', false],
    ['{"enum":[1,9007199254740993]}', '9007199254740993.0', true],
    ['{"maximum":9007199254740992}', '9007199254740993', false],
    ['{"maximum":9007199254740993}', '9007199254740993', true],
    ['{"minimum":9007199254740993}', '9007199254740992', false],
    ['{"exclusiveMinimum":9007199254740992}', '9007199254740993', true],
    ['{"exclusiveMaximum":9007199254740993}', '9007199254740992', true],
    ['{"exclusiveMaximum":9007199254740993}', '9007199254740993', false],
    ['{"maximum":0}', '1', false],
    ['{"maximum":1e400}', '1e399', true],
    ['{"minimum":-0.1}', '-0.10000000000000000001', false],
    ['{"multipleOf":2}', '9007199254740993', false],
    ['{"multipleOf":2}', '9007199254740994', true],
    ['{"multipleOf":0.01}', '0.07', true],
    ['{"multipleOf":0.1}', '1e400', true],
    ['{"multipleOf":0.0001}', '0.00751', false],
  ])('%s of %s', (rule, number, isFitting) => {
    expect(fits(`{"properties":{"a/b":{"items":${rule}}}}`, `{"a/b":[0,${number}]}`)).toBe(
      isFitting && fits(`{"properties":{"a/b":{"items":${rule}}}}`, '{"a/b":[0]}'),
    );
    expect(fits(`{"properties":{"n":${rule}}}`, `{"n":${number}}`)).toBe(isFitting);
  });

  it('tells items apart that a double cannot', () => {
    expect(fits('{"uniqueItems":true}', '[9007199254740992,9007199254740993]')).toBe(true);
    expect(fits('{"uniqueItems":true}', '[9007199254740993,9007199254740993]')).toBe(false);
    expect(fits('{"uniqueItems":true}', '[1,1.0]')).toBe(false);
    expect(fits('{"uniqueItems":true}', '[{"a":1e0},{"a":1.0}]')).toBe(false);
  });
});

describe('the canonical text', () => {
  it.each([
    ['{"a":1.0,"b":2}', '{"b":2,"a":1}', true],
    ['[-0]', '[0]', true],
    ['[100]', '[1e2]', true],
    ['[1e400]', '[10e399]', true],
    ['[1e400]', '[null]', false],
    ['[9007199254740993]', '[9007199254740992]', false],
    ['{"a":1,"a":2}', '{"a":2}', true],
    ['{"10":[],"2":{"x":"}"}}', '{"2":{"x":"}"},"10":[]}', true],
    ['{"x":{"toString":1.0}}', '{"x":{"toString":1}}', true],
    [`[1e${'9'.repeat(100)}]`, '[1e99]', false],
  ])('%s and %s', (one, other, isSame) => {
    expect(toCanonicalText(readJson(one)) === toCanonicalText(readJson(other))).toBe(isSame);
  });
});
