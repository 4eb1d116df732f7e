import { afterAll, describe, expect, it } from 'vitest';
import type { LibraryToolData, ToolVersionData } from '@/lib/core/api/library-operations';
import { limits } from '@/lib/core/limits/limits.mjs';
import { getWriter } from '@/lib/server/db/database';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import { call, createSession, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const textOf = (name: string, description = 'Gets it.') =>
  `{\n\t"name": "${name}",  "description": ${JSON.stringify(description)}, "input_schema": {"type":"object"}, "x": 1.0 }`;
const mock = { type: 'mock', rules: [{ result: { content: 'fine' } }] };

type Made = LibraryToolData & { version: ToolVersionData };

async function make(name: string, more: object = {}): Promise<Made> {
  const response = await call('POST', '/api/tools', { text: textOf(name), ...more });
  expect(response.status).toBe(201);
  return response.json();
}
const add = (id: string, body: object) => call('POST', `/api/tools/${id}/versions`, body);
const get = async (path: string) => (await call('GET', path)).json();
const list = async (query: string): Promise<string[]> =>
  (await get(`/api/tools?${query}`)).items.map(({ name }: LibraryToolData) => name);
const refusal = async (response: Response) => [response.status, (await response.json()).error.code];

describe('a tool of the library', () => {
  it('begins with version 1, exactly as typed, with a note, tags and a suggestion of who answers', async () => {
    const made = await make('get_order', { note: ' First ', tags: ['orders', 'orders'], answerer: mock });
    expect(made).toMatchObject({
      id: expect.stringMatching(/^lib_/),
      name: 'get_order',
      about: 'Gets it.',
      tags: ['orders'],
      archived: false,
      newest: 1,
      sessions: 0,
      version: { number: 1, text: textOf('get_order'), note: 'First', answerer: mock },
    });
    expect(await get(`/api/tools/${made.id}`)).toEqual({ ...made, uses: { sessions: [], total: 0 } });
    const ofObject = await call('POST', '/api/tools', { definition: { name: 'n', input_schema: {} } });
    expect((await ofObject.json()).version.text).toBe('{\n  "name": "n",\n  "input_schema": {}\n}');
  });

  it('gets versions that are only ever added; one that equals the newest is not', async () => {
    const { id, version: first } = await make('grow', { answerer: mock });
    const second = await add(id, { text: textOf('grown', 'More.'), note: 'Named anew' });
    expect(second.status).toBe(201);
    expect(await second.json()).toMatchObject({ number: 2, added: true, answerer: mock, note: 'Named anew' });
    const same = await add(id, { text: textOf('grown', 'More.'), note: 'Ignored' });
    expect([same.status, await same.json()]).toMatchObject([
      200,
      { number: 2, added: false, note: 'Named anew' },
    ]);
    const blank = await add(id, { text: `${textOf('grown', 'More.')} ` });
    expect(await blank.json()).toMatchObject({ number: 3, added: true });
    const unanswered = await add(id, { text: `${textOf('grown', 'More.')} `, answerer: null });
    expect(await unanswered.json()).toMatchObject({ number: 4, answerer: null });
    const restored = await add(id, { from: 1 });
    expect(await restored.json()).toMatchObject({
      number: 5,
      text: first.text,
      hash: first.hash,
      note: 'Version 1 again',
    });
    expect(await get(`/api/tools/${id}`)).toMatchObject({ name: 'grow', newest: 5 });
    const page = await get(`/api/tools/${id}/versions?limit=2&before=5`);
    expect(page).toMatchObject({ items: [{ number: 4 }, { number: 3 }], total: 5 });
    expect(page.items[0]).not.toHaveProperty('text');
    expect(await get(`/api/tools/${id}/versions/1`)).toEqual(first);
  });

  it('loses nothing when two windows save at once', async () => {
    const { id } = await make('both');
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(async (word) => (await add(id, { text: textOf('both', word) })).json()),
    );
    expect(answers.map(({ number }) => number).sort()).toEqual([2, 3, 4]);
    for (const { number, text } of answers)
      expect((await get(`/api/tools/${id}/versions/${number}`)).text).toBe(text);
  });

  it('is found by its tags and its words when both are changed at once', async () => {
    const { id } = await make('raced');
    await Promise.all([
      add(id, { text: textOf('raced', 'Novel words.') }),
      call('PATCH', `/api/tools/${id}`, { tags: ['swift'] }),
    ]);
    expect(await list('q=raced swift novel words')).toEqual(['raced']);
  });

  it('tells by meaning, and as text, what two versions do not share, with an input that shows it', async () => {
    const units = (...values: string[]) => ({
      definition: {
        name: 'weather',
        input_schema: { type: 'object', properties: { units: { type: 'string', enum: values } } },
      },
    });
    const { id } = await (await call('POST', '/api/tools', units('C', 'K'))).json();
    await add(id, units('C'));
    const diff = await get(`/api/tools/${id}/diff?from=1&to=2`);
    expect(diff).toMatchObject({
      from: 1,
      to: 2,
      isTried: true,
      changes: [
        {
          kind: 'breaking',
          path: 'input_schema.properties.units.enum',
          message: 'No longer allowed: "K"',
          proof: { input: { units: 'K' } },
        },
      ],
    });
    expect(JSON.stringify(diff.text)).toContain('"op":"removed"');
    expect(await get(`/api/tools/${id}/diff`)).toEqual(diff);
    expect(await get(`/api/tools/${id}/diff?from=2&to=1`)).toMatchObject({ changes: [{ kind: 'seen' }] });
    expect(await get(`/api/tools/${id}/diff?from=2&to=2`)).toMatchObject({ changes: [] });
    expect(await refusal(await call('GET', `/api/tools/${id}/diff?from=1&to=3`))).toEqual([404, 'not_found']);
    expect(await refusal(await call('GET', `/api/tools/${id}/diff?from=x`))).toEqual([400, 'bad_request']);
  });

  it('tells that only who answers is different', async () => {
    const { id } = await make('answered');
    const text = textOf('answered');
    await add(id, { text, answerer: mock });
    await add(id, { text, answerer: { ...mock, rules: [{ result: { content: 'good' } }] } });
    await add(id, { text, answerer: { type: 'manual' } });
    await add(id, { text, answerer: null });
    const messages = [
      [2, 'Suggests now who answers: mock'],
      [3, 'The settings of who answers (mock) are different'],
      [4, 'Who answers was mock and is manual now'],
      [5, 'Suggests nobody to answer any more; it was manual'],
    ] as const;
    for (const [to, message] of messages) {
      const { changes } = await get(`/api/tools/${id}/diff?to=${to}`);
      expect(changes).toEqual([{ kind: 'cosmetic', path: 'answerer', message }]);
    }
  });

  it.each([
    ['POST', '/api/tools', {}, 400],
    ['POST', '/api/tools', { text: '[1]' }, 400],
    ['POST', '/api/tools', { text: '{"name": ' }, 400],
    ['POST', '/api/tools', { text: 7 }, 400],
    ['POST', '/api/tools', { text: `{"name":"${'x'.repeat(1_100_000)}"}` }, 400],
    ['POST', '/api/tools', { definition: { name: 'a', description: 'x'.repeat(1_100_000) } }, 400],
    ['POST', '/api/tools', { text: '{}', note: 'x'.repeat(1001) }, 400],
    ['POST', '/api/tools', { text: '{}', tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, 400],
    ['GET', '/api/tools?cursor=none', undefined, 400],
    ['GET', '/api/tools?limit=0', undefined, 400],
    ['GET', '/api/tools/none', undefined, 404],
    ['PATCH', '/api/tools/none', { archived: true }, 404],
    ['DELETE', '/api/tools/none', undefined, 404],
    ['GET', '/api/tools/none/versions', undefined, 404],
    ['POST', '/api/tools/none/versions', { text: '{}' }, 404],
    ['GET', '/api/tools/none/versions/1', undefined, 404],
  ])('%s %s refuses what it cannot take, and says why', async (method, path, body, status) => {
    const response = await call(method, path, body);
    expect(response.status).toBe(status);
    expect((await response.json()).error.message).toMatch(/^\S.{10,}/);
  });

  it('names the newest version where one is asked for that is not there', async () => {
    const { id } = await make('few');
    for (const number of ['2', '0', '-1', '1e99', 'two']) {
      const response = await call('GET', `/api/tools/${id}/versions/${number}`);
      expect(response.status).toBe(404);
      expect((await response.json()).error.message).toContain('The newest is 1.');
    }
    expect(await refusal(await add(id, { from: 9 }))).toEqual([404, 'not_found']);
    expect(await refusal(await add(id, { from: 1, text: '{}' }))).toEqual([400, 'bad_request']);
  });
});

describe('a library that is full', () => {
  it('takes no version more until a tool is deleted, whose versions go with it', async () => {
    const { id } = await make('large', { answerer: mock, note: 'Größe' });
    for (let index = 0; index < 45; index += 1) await add(id, { text: textOf('large', `${index}`) });
    const other = await make('other');
    const { connection } = await getWriter();
    const held = connection.get<{ size: number }>(
      'SELECT "size" FROM "LibraryTool" WHERE "id" = ?',
      id,
    )?.size;
    expect(held).toBeGreaterThan(46 * textOf('large', '').length);
    connection.run('UPDATE "LibraryTool" SET "size" = ? WHERE "id" = ?', limits.libraryBytes.value, id);
    const refused = await add(other.id, { text: textOf('other', 'More.') });
    expect(refused.status).toBe(409);
    expect((await refused.json()).error).toMatchObject({
      code: 'library_full',
      message: expect.stringContaining('512 MB. Delete tools'),
    });
    expect(await refusal(await call('POST', '/api/tools', { text: '{}' }))).toEqual([409, 'library_full']);
    expect(await get(`/api/tools/${other.id}`)).toMatchObject({ newest: 1 });
    expect((await call('DELETE', `/api/tools/${id}`)).status).toBe(200);
    expect(connection.get('SELECT count(*) AS "count" FROM "ToolVersion" WHERE "toolId" = ?', id)).toEqual({
      count: 0,
    });
    expect(await refusal(await call('GET', `/api/tools/${id}/versions`))).toEqual([404, 'not_found']);
    expect((await add(other.id, { text: textOf('other', 'More.') })).status).toBe(201);
  });
});

describe('the library', () => {
  it('is searched by words in name, description and tags, whatever the case', async () => {
    await make('find_flights', {
      text: textOf('find_flights', 'Looks for ÄRGER at 100%.'),
      tags: ['Travel'],
    });
    await make('find_trains', { text: textOf('find_trains', 'ابحث عن القطارات'), tags: ['Travel', 'rail'] });
    expect(await list('q=FIND flights')).toEqual(['find_flights']);
    expect(await list('q=ärger 100%25')).toEqual(['find_flights']);
    expect(await list('q=القطارات')).toEqual(['find_trains']);
    expect(await list('q=travel&sort=name')).toEqual(['find_flights', 'find_trains']);
    expect(await list('tag=rail')).toEqual(['find_trains']);
    expect(await list('tag=rai')).toEqual([]);
    expect(await list('q=no_such_tool')).toEqual([]);
  });

  it.each(['name', 'updated'])('is read page by page by %s, each tool once', async (sort) => {
    for (let index = 0; index < 5; index += 1) await make(`paged_${sort}_${index}`);
    const found: string[] = [];
    let cursor = '';
    do {
      const page = await get(`/api/tools?q=paged_${sort}&sort=${sort}&limit=2${cursor}`);
      expect(page.total).toBe(5);
      found.push(...page.items.map(({ name }: LibraryToolData) => name));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor !== '');
    const names = Array.from({ length: 5 }, (_, index) => `paged_${sort}_${index}`);
    expect(sort === 'name' ? found : found.toSorted()).toEqual(names);
  });

  it('is read on behind a name whose letters are longer when they are plain', async () => {
    for (const end of ['1', '2']) await make(`${'㍿'.repeat(200)}${end}`, { tags: ['widest'] });
    const first = await get('/api/tools?tag=widest&sort=name&limit=1');
    const rest = await get(`/api/tools?tag=widest&sort=name&limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toHaveLength(2);
    expect(rest.nextCursor).toBeNull();
  });

  it('has an archive, and its tools can be tagged anew', async () => {
    const { id } = await make('old_tool', { tags: ['before'] });
    const patch = async (body: object) => (await call('PATCH', `/api/tools/${id}`, body)).json();
    expect(await patch({ archived: true })).toMatchObject({ archived: true, tags: ['before'] });
    expect(await list('q=old_tool')).toEqual([]);
    expect(await list('q=old_tool&archived=true')).toEqual(['old_tool']);
    expect(await list(`ids=${id},none`)).toEqual(['old_tool']);
    expect(await patch({ archived: false, tags: ['after'] })).toMatchObject({
      archived: false,
      tags: ['after'],
    });
    expect(await list('q=old_tool after')).toEqual(['old_tool']);
    expect(await list('q=old_tool before')).toEqual([]);
  });
});

describe('where a tool is used', () => {
  const pin = (toolId: string, version = 1) => ({ text: textOf('pinned'), library: { toolId, version } });

  it('is told as sessions take it and drop it; they keep the pin, and a delete is refused until forced', async () => {
    const { id } = await make('pinned');
    const one = await createSession({ title: 'One', tools: [pin(id), pin(id, 2), { text: '{}' }] });
    const two = await createSession({ title: 'Two', tools: [{ text: '{}' }] });
    expect(one.tools[0]).toMatchObject({ library: { toolId: id, version: 1 } });
    await call('PATCH', `/api/sessions/${two.id}`, { tools: [pin(id, 3)] });
    expect(await get(`/api/tools/${id}`)).toMatchObject({
      sessions: 2,
      uses: {
        total: 2,
        sessions: [
          { id: two.id, title: 'Two', version: 3, inBin: false },
          { id: one.id, version: 1 },
        ],
      },
    });
    const refused = await call('DELETE', `/api/tools/${id}`);
    expect(refused.status).toBe(409);
    expect((await refused.json()).error).toMatchObject({
      code: 'tool_in_use',
      message: expect.stringContaining('2 sessions'),
      issues: [{ message: 'Two holds version 3' }, { message: 'One holds version 1' }],
    });
    await call('PATCH', `/api/sessions/${two.id}`, { tools: [] });
    expect(await get(`/api/tools/${id}`)).toMatchObject({ sessions: 1 });
    const deleted = await call('DELETE', `/api/tools/${id}?force=true`);
    expect([deleted.status, await deleted.json()]).toMatchObject([200, { id, uses: { total: 1 } }]);
    expect((await readSession(one.id)).tools[0]).toMatchObject({ library: { toolId: id, version: 1 } });
  });

  it('is not told of a session that is being taken away', async () => {
    const { id } = await make('purged');
    const kept = await createSession({ tools: [pin(id)] });
    const session = await createSession({ tools: [pin(id)] });
    const { connection } = await getWriter();
    connection.run('UPDATE "Session" SET "deletedAt" = ? WHERE "id" = ?', NOT_WHOLE, session.id);
    expect(await get(`/api/tools/${id}`)).toMatchObject({
      sessions: 1,
      uses: { total: 1, sessions: [{ id: kept.id }] },
    });
  });

  it('goes with the session into a file, a preset and a copy, and an unknown tool does no harm', async () => {
    const { id } = await createSession({ tools: [pin('lib_elsewhere', 7)] });
    const library = { toolId: 'lib_elsewhere', version: 7 };
    const file = await (await call('GET', `/api/sessions/${id}/export`)).json();
    expect(file.tools[0].library).toEqual(library);
    const imported = await (await call('POST', '/api/sessions/import', file)).json();
    const ids: string[] = JSON.stringify(imported).match(/ses_[0-9a-f]+/g) ?? [];
    expect((await readSession(ids[0] ?? '')).tools[0]).toMatchObject({ library });
    const copied = await (await call('POST', `/api/sessions/${id}/duplicate`, {})).json();
    expect((await readSession(copied.id)).tools[0]).toMatchObject({ library });
    const preset = await (
      await call('POST', '/api/presets', { name: 'Pinned', sessionId: id, include: ['tools'] })
    ).json();
    expect(preset.parts.tools[0]).toMatchObject({ library });
    expect((await createSession({ presetId: preset.id })).tools[0]).toMatchObject({ library });
  });
});
