import { afterEach, describe, expect, it, vi } from 'vitest';
import { cutJson } from '@/lib/core/cut/cut-json';
import { writeRest } from '@/lib/core/cut/write-rest';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { loadWhole } from './load-whole';

afterEach(() => vi.unstubAllGlobals());

/** Gives a JSON text as a page gets it, its long texts cut, and answers for what was cut off them. */
function serve(json: string): string {
  vi.stubGlobal('fetch', async (path: string) => {
    const url = new URL(path, 'http://127.0.0.1');
    expect(url.pathname).toBe('/api/sessions/ses_1/turns/turn_1/rest');
    const lines = [...writeRest(json, url.searchParams.get('place') ?? '')].filter((line) => line !== null);
    return new Response(lines.join(''));
  });
  const work = cutJson(json, { of: 'turn', sessionId: 'ses_1', turnId: 'turn_1' });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('what is loaded whole', () => {
  const long = 'ä"\\ \ud83d😀 '.repeat(9000);
  it.each([
    ['beside a long text', `{"id":9007199254740993,"text":${JSON.stringify(long)}}`],
    ['in an object beside one', `{"input":{"2":1.0,"1":1e400},"texts":[${JSON.stringify(long)}]}`],
    ['within what holds a long text', `[{"n":[1.10,${JSON.stringify(long)}]},9223372036854775807]`],
    ['where nothing was cut off', '{"id":9007199254740993,"2":1,"1":-0.0}'],
  ])('keeps its digits and the order of its keys: %s', async (_title, json) => {
    const shown = readJson(serve(json));
    expect(writeJson(await loadWhole(shown))).toBe(json);
  });
});
