import { execFileSync, spawnSync } from 'node:child_process';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Block, MessageParam } from '@/lib/core/claude/message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import type { ExportSource } from './export-source';
import { readRecordedCalls } from './read-recorded-calls';
import { toCurl } from './to-curl';
import { toHtml } from './to-html';
import { toJsonl } from './to-jsonl';
import { toMarkdown } from './to-markdown';
import { toPytest } from './to-pytest';
import { toRequest } from './to-request';
import { toVitest } from './to-vitest';

const call = (id: string, input: Record<string, unknown> = {}, name = 'get_order'): Block => ({
  type: 'tool_use',
  id,
  name,
  input,
});
const result = (id: string, content: unknown, rest: object = {}): Block => ({
  type: 'tool_result',
  tool_use_id: id,
  content,
  ...rest,
});

function toPath(...messages: MessageParam[]): Turn[] {
  return messages.map((message, index) => ({
    id: `t${index}`,
    parentId: index === 0 ? null : `t${index - 1}`,
    message,
  }));
}

function makeSource(rest: Partial<ExportSource> = {}): ExportSource {
  const definition = { name: 'get_order', input_schema: { type: 'object' } };
  return {
    title: 'Orders',
    config: sessionConfigSchema.parse({ model: 'claude-test', system: 'Be brief.', betas: ['a-1', 'b-2'] }),
    tools: [
      { id: 'a', text: JSON.stringify(definition), answerer: { type: 'manual' }, enabled: true },
      { id: 'b', text: '{"name": "half', answerer: { type: 'manual' }, enabled: true },
    ],
    draft: '',
    path: toPath(
      { role: 'user', content: 'Where are 1 and 2?' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Two calls.', signature: 'x' },
          call('c1', { id: 1 }),
          call('c2', { id: 2 }),
        ],
      },
      { role: 'user', content: [result('c1', '{"ok": true}'), result('c2', 'None.', { is_error: true })] },
      { role: 'assistant', content: [{ type: 'text', text: 'One is `there`.' }] },
    ),
    ...rest,
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    "it's",
    '"',
    '\\',
    '$(id)`id`',
    '</pre><script>x</script>',
    '```',
    '\n# x\r\n',
    '*/ "" \'\'\' """',
    '\u2028',
    '__proto__',
    ['$', '{x}'].join(''),
  ),
);
const hostile = fc
  .record({ title: text, said: text, name: text, value: fc.oneof(text, fc.jsonValue()), answer: text })
  .map(({ title, said, name, value, answer }) =>
    makeSource({
      title,
      path: toPath(
        { role: 'user', content: said },
        {
          role: 'assistant',
          content: [call('c1', { [name]: value, [said]: 1 }, name), call('c2', {}, name)],
        },
        {
          role: 'user',
          content: [result('c1', answer), result('c2', [{ type: 'text', text: answer }], { is_error: true })],
        },
        { role: 'assistant', content: said },
      ),
    }),
  );

describe('HTML', () => {
  it('shows every text as text, and needs nothing from anywhere', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const html = toHtml(source);
        const { document } = new Window({ settings: { disableJavaScriptFileLoading: true } });
        document.write(html);
        expect(document.querySelectorAll('script, link, iframe, object, [src], [onclick]')).toHaveLength(0);
        for (const link of document.querySelectorAll('[href]'))
          expect(link.getAttribute('href')).toMatch(/^(https?:|mailto:|#)/);
        const clean = (value: string) => value.replace(/[\0\r]/g, '');
        const said = clean(String(source.path[0]?.message.content));
        if (said !== '') expect(document.querySelector('.user .text')?.textContent).toBe(said);
        expect(document.querySelector('h3 code')?.textContent).toBe(
          clean(String(readRecordedCalls(source.path)[0]?.[0]?.name)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('renders what the model wrote, and shows what a person wrote as it is', () => {
    const written = '- **one** <b>x</b>\n\n![p](https://evil.example/p.png)';
    const html = toHtml(
      makeSource({
        path: toPath({ role: 'user', content: written }, { role: 'assistant', content: written }),
      }),
    );
    expect(html).toContain('- **one** &lt;b&gt;');
    expect(html).toMatch(/<li><strong>one<\/strong> &lt;b&gt;/);
    expect(html).not.toContain('<img');
  });

  it('loses nothing of what the model wrote, and gives no id twice', () => {
    const note = (source: string) =>
      `Claim[^1] and [docs][d].\n\n[^1]: ${source}\n\n[d]: https://example.com/docs`;
    const html = toHtml(
      makeSource({
        path: toPath(
          { role: 'assistant', content: note('Ledger 7.') },
          { role: 'user', content: 'And?' },
          { role: 'assistant', content: note('Ledger 8.') },
        ),
      }),
    );
    expect(html).toContain('[^1]: Ledger 7.');
    expect(html).toContain('[^1]: Ledger 8.');
    expect(html.match(/<a href="https:\/\/example\.com\/docs"/g)).toHaveLength(2);
    const ids = html.match(/ id="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what would cost too much as it was written, and the rest once all is spent', () => {
    const write = (...texts: string[]) =>
      toHtml(
        makeSource({
          path: toPath(...texts.map((content): MessageParam => ({ role: 'assistant', content }))),
        }),
      );
    const deep = `${'- '.repeat(3000)}x`;
    const one = write(deep, '**fine**');
    expect(one.includes(`<div class="text" dir="auto">${deep}</div>`)).toBe(true);
    expect(one).toContain('<strong>fine</strong>');
    const wide = `${'|a'.repeat(499)}\n${'|-'.repeat(499)}\n${'a\n'.repeat(5000)}`;
    const many = write(...Array.from({ length: 200 }, () => wide), '**last**');
    expect(many.split(`<div class="text" dir="auto">${wide}</div>`)).toHaveLength(201);
    expect(many.includes('<div class="text" dir="auto">**last**</div>')).toBe(true);
  });

  it('puts each call beside its answer, and shows an image that is one', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } };
    const evil = { ...image, source: { ...image.source, data: '" onerror="x' } };
    const html = toHtml(
      makeSource({
        path: toPath(
          { role: 'assistant', content: [call('c1')] },
          { role: 'user', content: [result('c1', [image, evil])] },
        ),
      }),
    );
    expect(html).toContain('src="data:image/png;base64,AAAA"');
    expect(html).not.toContain('" onerror');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(toHtml(makeSource()).match(/class="state">\w+/g)).toEqual([
      'class="state">answered',
      'class="state">error',
    ]);
  });
});

describe('Markdown', () => {
  it('has every call with its answer, in blocks nothing inside can end', () => {
    const markdown = toMarkdown(makeSource());
    expect(markdown).toMatch(/# Orders\n\nModel: `claude-test`/);
    expect(markdown).toContain('**Error**\n\n```\nNone.\n```');
    expect(markdown).toContain('> *Thinking*');
    const fenced = toMarkdown(makeSource({ config: sessionConfigSchema.parse({ system: '````\nx' }) }));
    expect(fenced).toContain('`````\n````\nx\n`````');
  });
});

describe('JSONL', () => {
  it('has a message a line, with role and content alone', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const lines = toJsonl(source).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          // As JSON has it: there is no -0 on the wire.
          JSON.parse(
            JSON.stringify(source.path.map(({ message: { role, content } }) => ({ role, content }))),
          ),
        );
      }),
    );
  });
});

describe('the request', () => {
  it('is what a run would send: with the variables filled in', () => {
    const config = sessionConfigSchema.parse({
      model: 'claude-test',
      system: 'You serve {{shop}}.',
      loop: { variables: { shop: 'Acme', id: '77' } },
    });
    const { body } = toRequest(makeSource({ config, path: [], draft: 'Where is {{id}}, and {{other}}?' }));
    expect(body).toMatchObject({
      system: 'You serve Acme.',
      messages: [{ role: 'user', content: 'Where is 77, and {{other}}?' }],
    });
  });

  it('is the last one that was sent, or the next with what stands in the composer', () => {
    const { body, betas } = toRequest(makeSource());
    expect(body.messages).toHaveLength(3);
    expect(body).toMatchObject({ system: 'Be brief.', stream: true, tools: [{ name: 'get_order' }] });
    expect(betas).toEqual(['a-1', 'b-2']);
    expect(toRequest(makeSource({ draft: 'Thanks' })).body.messages.at(-1)).toEqual({
      role: 'user',
      content: 'Thanks',
    });
    const open = makeSource({ draft: 'Thanks', path: makeSource().path.slice(0, 2) });
    expect(toRequest(open).body.messages).toHaveLength(1);
    expect(toRequest(makeSource({ path: [] })).body.messages).toEqual([]);
  });
});

describe('cURL', () => {
  it('gives a shell exactly the request, whatever quotes and line ends it holds', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const command = toCurl(source, 'http://127.0.0.1:3000');
        const script = `ANTHROPIC_API_KEY=the-key\ncurl() { printf '%s\\0' "$@"; }\n${command}`;
        const words = execFileSync('sh', [], { input: script, encoding: 'utf8' }).split('\0').slice(0, -1);
        expect(words.slice(0, -1)).toEqual([
          '-N',
          'https://api.anthropic.com/v1/messages',
          '-H',
          'x-api-key: the-key',
          '-H',
          'anthropic-version: 2026-10-21',
          '-H',
          'anthropic-beta: a-1,b-2',
          '-H',
          'content-type: application/json',
          '--data-raw',
        ]);
        expect(JSON.parse(words.at(-1) ?? '')).toEqual(JSON.parse(JSON.stringify(toRequest(source).body)));
      }),
      { numRuns: 40 },
    );
  });

  it('asks the Simulator where it is', () => {
    const config = sessionConfigSchema.parse({});
    expect(toCurl(makeSource({ config }), 'http://127.0.0.1:4321')).toContain(
      "'http://127.0.0.1:4321/api/simulator/v1/messages'",
    );
  });
});

/** Runs a Vitest file as Vitest would, with the real `expect`. */
async function runVitest(code: string): Promise<string[]> {
  const tests: [string, () => unknown][] = [];
  const register = (title: string, run: () => unknown) => tests.push([title, run]);
  const each = (rows: unknown[]) => (title: string, run: (row: unknown) => unknown) =>
    rows.forEach((row) => {
      register(title, () => run(row));
    });
  const vitest = {
    describe: (_title: string, body: () => void) => body(),
    it: Object.assign(register, { each }),
    expect,
  };
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  new Function('require', 'module', 'exports', script)(() => vitest, { exports: {} }, {});
  for (const [, run] of tests) await run();
  return tests.map(([title]) => title);
}

describe('a Vitest file', () => {
  it('replays what was recorded, also for two answers to one input', async () => {
    const path = toPath(
      { role: 'assistant', content: [call('c1', { a: 1, b: 2 }), call('c2', { b: 2, a: 1 })] },
      { role: 'user', content: [result('c1', 'first'), result('c2', 'second')] },
      { role: 'assistant', content: [call('c3', { a: 1, b: 2 })] },
      { role: 'user', content: [result('c3', [{ type: 'text', text: 'no' }], { is_error: true })] },
    );
    expect(await runVitest(toVitest(makeSource({ path })))).toHaveLength(3);
    expect(await runVitest(toVitest(makeSource({ path: [] })))).toHaveLength(1);
  });

  it('takes a function in place of a recording, and fails when that answers something else', async () => {
    const code = toVitest(makeSource());
    const plug = (body: string) => code.replace('(input) => recorded("get_order", input)', body);
    expect(plug('')).not.toBe(code);
    const right = '({ id }) => { if (id === 2) throw new Error("None."); return { ok: true }; }';
    expect(await runVitest(plug(right))).toHaveLength(2);
    await expect(runVitest(plug('() => "lost"'))).rejects.toThrow();
  });

  it('is sound whatever the session holds', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (source) => {
        expect(await runVitest(toVitest(source))).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});

/** True where there is a Python to ask. */
const hasPython = spawnSync('python3', ['-c', '']).status === 0;

/** Runs pytest files, and reads their recorded steps back: with Python itself, else as JSON after three words. */
function readSteps(codes: string[]): unknown[] {
  if (!hasPython) return codes.map(readLiteral);
  const program = `
import sys, types, json
pytest = types.ModuleType('pytest')
pytest.mark = types.SimpleNamespace(parametrize=lambda *names: lambda test: test)
sys.modules['pytest'] = pytest
found = []
for code in json.load(sys.stdin):
    space = {}
    exec(compile(code.encode('utf-8'), 'test_session.py', 'exec'), space)
    space['test_calls_only_tools_there_are']()
    for step in range(len(space['STEPS'])):
        space['test_answers_the_calls_of_a_step_as_recorded'](step)
    found.append(space['STEPS'])
print(json.dumps(found))`;
  return JSON.parse(
    execFileSync('python3', ['-c', program], { input: JSON.stringify(codes), encoding: 'utf8' }),
  );
}

function readLiteral(code: string): unknown {
  const literal = code.slice(code.indexOf('STEPS = ') + 8, code.indexOf('\n\n\ndef test_calls'));
  const words: Record<string, string> = { True: 'true', False: 'false', None: 'null', ',': '' };
  const token = /"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])|True|False|None/g;
  return JSON.parse(literal.replace(token, (found) => words[found] ?? found));
}

describe('a pytest file', () => {
  it('replays what was recorded, whatever the session holds', () => {
    const sources = [makeSource(), makeSource({ path: [] }), ...fc.sample(hostile, 100)];
    const steps = sources.map(({ path }) => JSON.parse(JSON.stringify(readRecordedCalls(path))));
    const codes = sources.map(toPytest);
    expect(readSteps(codes)).toEqual(steps);
    expect(codes.map(readLiteral)).toEqual(steps);
    const firstLines = codes.map((code) => code.split(/[\r\n\f\v]/, 2));
    for (const [, second] of firstLines) expect(second).toBe('# Run it with: pytest <this file>');
  });
});
