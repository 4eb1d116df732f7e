import { expect, it } from 'vitest';
import { isCurl, readCurl } from './read-curl';

const BODY = `{"a": "It's \\"é\\"\\n$x"}`;

it.each<[string, string]>([
  ['single quotes', `curl https://x -d '${BODY.replace("'", "'\\''")}'`],
  ['double quotes', `curl https://x --data "${BODY.replace(/["\\$]/g, '\\$&')}"`],
  [
    'quotes of the third kind',
    `curl x --data-raw $'${BODY.replace(/['\\]/g, '\\$&').replace('é', '\\u00e9')}'`,
  ],
  ['lines that go on', `curl x \\\n  -H 'a: b' \\\n  --data-binary '${BODY.replace("'", "'\\''")}'`],
  ['an option that is attached', `curl x --json='${BODY.replace("'", "'\\''")}'`],
  ['a document that follows', `curl x -d @- <<'EOF'\n${BODY}\nEOF\n`],
])('reads a command with %s', (_title, command) => {
  expect(isCurl(command)).toBe(true);
  expect(readCurl(command).data).toBe(BODY);
});

it('reads headers by their names', () => {
  const read = readCurl(`curl x -H "Anthropic-Beta: a-1,b-2" --header 'x-api-key: k' -d '{}'`);
  expect(read.headers).toEqual(
    new Map([
      ['anthropic-beta', 'a-1,b-2'],
      ['x-api-key', 'k'],
    ]),
  );
});

it.each(['curl https://x', 'curl -H a', 'curl x -d'])('finds nothing that is sent in %j', (command) => {
  expect(readCurl(command).data).toBe('');
});

it('reads the address and the method, past options that say nothing of either', () => {
  const command = 'curl -s -o out.json -X put --max-time 5 "https://api.example/orders/7?full=1" -d a=1';
  expect(readCurl(command)).toMatchObject({
    url: 'https://api.example/orders/7?full=1',
    method: 'PUT',
    data: 'a=1',
  });
});
