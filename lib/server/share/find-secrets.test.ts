import { describe, expect, it } from 'vitest';
import type { Block, StreamEvent } from '@/lib/core/claude/message';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { maskSnapshot } from '@/lib/core/share/mask-snapshot';
import type { SecretKind } from '@/lib/core/share/secrets/secret-hit';
import { type Snapshot, snapshotSchema } from '@/lib/core/share/snapshot';
import { plantedSecrets } from '@/lib/core/testing/planted-secrets';
import { message, streamOf, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { findSecrets } from './find-secrets';

/** A session with these blocks as an answer, streamed in pieces of so many characters, and these results. */
function toSnapshot(content: Block[], results: (string | Block[])[] = [], size = 7): Snapshot {
  const answer = message('tool_use', content);
  const stream = streamOf(answer).flatMap((event): StreamEvent[] => {
    const delta = event.delta as Record<string, unknown> | undefined;
    const field = ['text', 'partial_json'].find((name) => typeof delta?.[name] === 'string');
    if (!field || !delta) return [event];
    const pieces = String(delta[field]).match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    return pieces.map((piece) => ({ ...event, delta: { ...delta, [field]: piece } }));
  });
  const events: StoredRunEvent[] = stream.map((event, index) => {
    return { seq: index + 1, at: index, type: 'stream', events: [event] };
  });
  return snapshotSchema.parse({
    type: 'loopbench.snapshot',
    v: 1,
    title: 'A session',
    turns: results.map((result, index) => ({
      id: `t${index + 1}`,
      parentId: null,
      message: {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: `toolu_01AbCdEfGhJkMnPqRsTuVwX${index}`, content: result },
        ],
      },
    })),
    runs: [{ id: 'r1', parentTurnId: null, events }],
    hasRequests: false,
  });
}

const toFound = ({ kind, value }: { kind: SecretKind; value: string }) => [kind, value];
const expected = plantedSecrets.map(toFound);
const hex = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

describe('findSecrets', () => {
  it.each<[string, (all: string[]) => Snapshot]>([
    ['results', (all) => toSnapshot([], all)],
    ['one long text', (all) => toSnapshot([text(all.join('\nand '))])],
    ['inputs', (all) => toSnapshot([toolUse('toolu_1', 'send', { lines: all })])],
    ['results that are JSON', (all) => toSnapshot([], [JSON.stringify({ rows: all })])],
    ['results that are JSON cut off', (all) => toSnapshot([], [`{"rows": ["${all.join('", "')}", "and`])],
    ['JSON cut off, behind an escape', (all) => toSnapshot([], [`{"log": "a\\n${all.join('\\n')}\\nan`])],
    ['deltas one character long', (all) => toSnapshot([text(all.join(' and '))], [], 1)],
    ['blocks nobody knows', (all) => toSnapshot([{ type: 'novel', pages: all.map((page) => ({ page })) }])],
    [
      'keys of inputs',
      (all) => toSnapshot([toolUse('toolu_1', 'x', Object.fromEntries(all.map((key) => [key, 1])))]),
    ],
  ])('finds all that is planted in %s, and nothing else', async (_place, make) => {
    const snapshot = make(plantedSecrets.map(({ written }) => written));
    const found = await findSecrets(snapshot);
    expect(found.map(toFound).sort()).toEqual([...expected].sort());
    const masked = maskSnapshot(snapshot, found);
    expect(await findSecrets(masked)).toEqual([]);
  });

  it('finds what words in quotes assign that are no secret as a whole', async () => {
    const written = [
      'SECRET="host=db user=app password=s3cr3tPass99 dbname=x"',
      '{"signing_key": "use token: abcdef1234567890 here"}',
    ];
    const snapshot = toSnapshot([], written);
    const masked = JSON.stringify(maskSnapshot(snapshot, await findSecrets(snapshot)));
    expect(masked).not.toContain('s3cr3tPass99');
    expect(masked).not.toContain('abcdef1234567890');
    expect(masked).toContain('dbname=x');
  });

  it('finds nothing in a session as most are', async () => {
    const ids = [48810, 4155552671, '4155552671', '2026-05-24T10:00:00.000Z', 1_767_225_600_000, 19.99];
    const result = {
      ids,
      uuid: '6f1c0b1e-3c44-4d55-9f10-aa0415555267',
      sha: hex + hex,
      prices: '$1,299.00, 4 500 000.00 and 200 300 4000',
      version: 'react@19.3.1 and @scope/pkg@1.2.3, icon@2x.png',
      next_page_token: 'CAUQAA12345678',
      remote: 'git@github.com:acme/shop.git',
      range: '2026-05-24 10:00-11:30, 555-1234, 192.168.100.200',
      barcode: '4006381333931',
      tracking: '1Z999AA10123456784',
      note: 'The password: please choose one. Your token is sent as "token": "string".',
      password: { type: 'string', description: 'At least 12 characters' },
      security: { password: ['write:orders'] },
      max_tokens: 4096,
      form: '{"password": "Enter your password", "passwort": "Passwort vergessen?", "pwd": "New password"}',
      label: 'password: "At least 12 characters", passphrase = "for the vault", password = "policy applies"',
      notice:
        'We use cookies: theme=dark, and cookie = "consent=given; last=2026-05-24T10:00:00.000Z; lang=en"',
      attributes: 'Set-Cookie: theme=dark; Path=/shop/session12345678; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
      scheme: 'Basic authentication, Basic dGhlcmUgaXMgbm8gY29sb24, basic QWxhZGRpbg==',
      cookie: 'sid=<session id>; session=your-session-id-1; theme=light',
      className: 'sk-loading-indicator-container-wide task-sk-item',
    };
    const snapshot = toSnapshot(
      [
        { type: 'thinking', thinking: 'Look up order 48810.', signature: `${hex}+/${hex}==` },
        text('Order 48810 (toolu_01AbCdEfGhJkMnPqRsTuVwXy) costs 1.299,00 € on 2026-05-24.'),
        toolUse('toolu_01AbCdEfGhJkMnPqRsTuVwXy', 'get_order', { order_id: '48810', token: 'hello' }),
      ],
      [JSON.stringify(result), JSON.stringify(result, null, 2), Object.entries(result).join('\n')],
    );
    expect(await findSecrets(snapshot)).toEqual([]);
  });

  it('counts, and shows where it stands without telling it or what stands beside it', async () => {
    const mail = 'jane.doe@acme.com';
    const snapshot = toSnapshot(
      [],
      [`Write to ${mail}, call +44 20 7946 0958 soon, or wait.`, `Again: ${mail}`],
    );
    const found = await findSecrets(snapshot);
    expect(found).toEqual([
      { kind: 'e-mail', value: mail, count: 2, sample: 'Write to jane…om, call +44 …58 s…' },
      {
        kind: 'phone number',
        value: '+44 20 7946 0958',
        count: 1,
        sample: '… jane…om, call +44 …58 soon, or wait.',
      },
    ]);
  });

  it('is not told to look away by a text', async () => {
    const token = plantedSecrets.find(({ kind }) => kind === 'token')?.value;
    const found = await findSecrets(toSnapshot([text(`/* secretlint-disable */ ${token}`)]));
    expect(found.map(({ value }) => value)).toEqual([token]);
  });

  it('finds what is URL-encoded, and masks it there', async () => {
    const snapshot = toSnapshot([text('See https://x.example/?to=jane%2Edoe%40acme.com&n=1')]);
    const found = await findSecrets(snapshot);
    expect(found.map(({ value }) => value)).toEqual(['jane.doe@acme.com']);
    expect(JSON.stringify(maskSnapshot(snapshot, found))).not.toContain('acme');
  });

  it('reads five megabytes in a few seconds', async () => {
    const rows = Array.from({ length: 30_000 }, (_, id) => ({
      id: 48_810 + id,
      uuid: `6f1c0b1e-3c44-4d55-9f10-${String(id).padStart(12, '0')}`,
      at: '2026-05-24T10:00:00Z',
      name: `Customer ${id}`,
      mail: id % 100 === 0 ? `customer${id}@acme.com` : null,
      url: `https://shop.example.com/orders/${id}?ref=mail`,
    }));
    const result = JSON.stringify(rows);
    const snapshot = toSnapshot([text(result)], [result, `Rows: ${result}`], 40);
    expect(await findSecrets(snapshot)).toHaveLength(300);
  }, 30_000);

  it.each([
    '@',
    'a@b.c ',
    `-----BEGIN ${'PRIVATE KEY'}-----`,
    'password=',
    'token":"',
    '4',
    '4242 ',
    '+1 ',
    '+14155552671 ',
    'a',
    '\\',
    '"',
    '[',
    '{"a":',
    'http://a:',
    'xoxb-a-',
    '_authToken=',
    '%41 ',
    'postgres://a:',
    'cookie: ',
    'Set-Cookie: a=b; ',
    'sid=a1b2c3d4;',
    'password="a ',
    'Basic YTpi ',
    'Basic ',
    'a-',
    '`a= ',
    'a=b; ',
    'key="key=a ',
    '415-555-2671 ',
  ])('is not held up by %j again and again', async (piece) => {
    const snapshot = toSnapshot([text(piece.repeat(300_000 / piece.length))], [], 100_000);
    maskSnapshot(snapshot, await findSecrets(snapshot));
  });
});
