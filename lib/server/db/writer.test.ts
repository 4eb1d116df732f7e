import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Connection } from './connection';
import { Writer } from './writer';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function open() {
  count += 1;
  const connection = new Connection(join(folder, `${count}.db`));
  connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const add = (text: string | null) => (own: Connection) =>
    own.run('INSERT INTO note (text) VALUES (?)', text);
  const read = () =>
    connection.all<{ text: string }>('SELECT text FROM note ORDER BY id').map(({ text }) => text);
  return { connection, writer: new Writer(connection), add, read };
}

describe('the writer', () => {
  it('stores what comes in one turn of the event loop as one transaction, in its order', async () => {
    const { connection, writer, add, read } = open();
    let commits = 0;
    const whole = connection.transaction.bind(connection);
    connection.transaction = (work) => {
      commits += 1;
      return whole(work);
    };
    await Promise.all(['a', 'b', 'c'].map((text) => writer.write(add(text))));
    expect([commits, read()]).toEqual([1, ['a', 'b', 'c']]);
    await writer.write(add('d'));
    expect([commits, read()]).toEqual([2, ['a', 'b', 'c', 'd']]);
  });

  it('refuses one part that fails, with all it wrote, and stores the others', async () => {
    const { writer, add, read } = open();
    const both = (connection: Connection) => {
      add('half')(connection);
      add(null)(connection);
    };
    const [good, bad, last] = await Promise.allSettled([
      writer.write(add('good')),
      writer.write(both),
      writer.write(add('last')),
    ]);
    expect([good.status, bad.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(read()).toEqual(['good', 'last']);
  });

  it('tells every part when the disk is full, and goes on when there is room', async () => {
    const { connection, writer, add, read } = open();
    await writer.write(add('before'));
    const [pages] = connection.rows('PRAGMA page_count', []).rows;
    connection.exec(`PRAGMA max_page_count = ${pages?.[0]}`);
    const large = 'x'.repeat(100_000);
    const full = await Promise.allSettled([writer.write(add('small')), writer.write(add(large))]);
    expect(full.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(read()).toEqual(['before']);
    connection.exec('PRAGMA max_page_count = 1000000');
    await writer.write(add(large));
    expect(read()).toEqual(['before', large]);
  });

  it('waits while a transaction is held open, which then cannot undo what was not its own', async () => {
    const { connection, writer, add, read } = open();
    const release = await writer.hold();
    connection.exec('BEGIN');
    add('undone')(connection);
    const other = writer.write(add('kept'));
    await new Promise(setImmediate);
    expect(read()).toEqual(['undone']);
    connection.exec('ROLLBACK');
    release();
    await other;
    expect(read()).toEqual(['kept']);
  });

  it('starves nobody while one transaction after the other is held open', async () => {
    const { writer, add, read } = open();
    let release = await writer.hold();
    const held = { times: 0 };
    const next = async () => {
      const free = await writer.hold();
      held.times += 1;
      return free;
    };
    for (let round = 0; round < 5; round += 1) {
      const following = next();
      const written = writer.write(add(`${round}`));
      release();
      await written;
      expect(read()).toHaveLength(round + 1);
      release = await following;
    }
    release();
    expect(held.times).toBe(5);
  });

  it('keeps every character', async () => {
    const { writer, add, read } = open();
    const text = 'a\u0000b \u2028 \u{1f600} ' + 'مرحبا';
    await writer.write(add(text));
    expect(read()).toEqual([text]);
  });
});
