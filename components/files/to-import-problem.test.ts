import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/client/call-api';
import { findFileProblem, toImportProblem } from './to-import-problem';

const refusal = (message: string) => new ApiError(400, 'bad_request', message);
const told = async (error: unknown, text: string) => String(await toImportProblem(error, new Blob([text])));

describe('findFileProblem', () => {
  it('says of a picture that it is no session file, and what can be imported', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await findFileProblem(new Blob([png]))).toMatch(/no session file.*\.json.*\.jsonl.*\.zip/);
    expect(await findFileProblem(new Blob(['PNG\0\0\0\rIHDR']))).toMatch(/no session file/);
  });

  it('takes text, also where a letter is cut in two', async () => {
    expect(await findFileProblem(new Blob([`[${'"é"'.repeat(2000)}]`]))).toBeUndefined();
    expect(await findFileProblem(new Blob([]))).toBe('It is empty.');
  });
});

describe('toImportProblem', () => {
  const unexpected = refusal('The body is not JSON: Unexpected token \'H\', "Hello" is not valid JSON');

  it('says of text that is no JSON that it is no session file, and what can be imported', async () => {
    expect(await told(unexpected, 'Hello')).toMatch(/no session file.*\.json.*\.jsonl.*\.zip/);
    expect(await told(unexpected, 'Hello')).not.toContain('body');
  });

  it('says where the JSON of a file is broken', async () => {
    const cut = refusal('The body is not JSON: Unexpected end of JSON input');
    expect(await told(cut, '{"turns": [')).toContain('Its JSON is broken: Unexpected end of JSON input. ');
    const line = refusal('Line 2 is not JSON: Unexpected end of JSON input');
    expect(await told(line, '{}\n{')).toContain('Line 2 is not JSON: Unexpected end of JSON input. ');
  });

  it('leaves other refusals as they are', async () => {
    const other = refusal('turns.1.parentId: no such turn');
    expect(await toImportProblem(other, new Blob(['{}']))).toBe(other);
  });
});
