// Folds every recorded stream of a corpus and compares with what the SDK made of it.
//   npx tsx lib/command/check-streams-corpus.ts <folder>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createParser } from 'eventsource-parser';
import {
  emptyDraft,
  foldStreamEvent,
  type MessageDraft,
  toMessage,
} from '@/lib/core/claude/fold-stream-event';
import type { JsonObject, StreamEvent } from '@/lib/core/claude/message';
import { createReplay } from '@/lib/core/replay/create-replay';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

interface Assembled {
  id: string;
  message?: JsonObject;
  error?: string;
}

const folder = join(process.argv[2] ?? '', 'transcripts');
if (!process.argv[2] || !existsSync(folder)) {
  console.error('Name the corpus folder: it holds transcripts/.');
  process.exit(1);
}

/** The JSON events of a stream's text, as the SDK takes them. */
function readEvents(text: string): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event !== undefined && event !== 'ping' && data !== '') events.push(JSON.parse(data));
    },
  });
  // Some recordings lack the blank line after their last event.
  parser.feed(`${text.replaceAll('\r\n', '\n')}\n\n`);
  return events;
}

/** The stream as the log of a run holds it. */
function toLog(events: StreamEvent[]): StoredRunEvent[] {
  const pack = createRunEventPacker();
  const body = { model: 'm', messages: [] };
  const start = pack({ seq: 1, at: 0, type: 'request-start', step: 1, turnIds: [], body });
  const stream = events.map((event, index) =>
    pack({ seq: index + 2, at: index, type: 'stream', events: [event] }),
  );
  return [start, ...stream];
}

const draftOf = ({ items: [item] }: RunState): MessageDraft | undefined =>
  item?.kind === 'request' ? item.request.draft : undefined;

/** Whether a replay, wherever one comes from, shows what was live. */
function replaysAlike(log: StoredRunEvent[]): boolean {
  const replay = createReplay({ turns: [], runs: [{ id: 'run', parentTurnId: null, events: log }] });
  const half = log.length >> 1;
  return [log.length, half, 0, half, log.length].every((count) =>
    isDeepStrictEqual(replay.frameAt(count).state, foldRunEvents(emptyRunState, log.slice(0, count))),
  );
}

function fold(events: StreamEvent[]): JsonObject | string {
  try {
    const draft = events.reduce(foldStreamEvent, emptyDraft);
    const answer = toMessage(draft);
    const log = toLog(events);
    const live = foldRunEvents(emptyRunState, log);
    if (!isDeepStrictEqual(draft, draftOf(live))) return 'a run folds it differently';
    if (!replaysAlike(log)) return 'a replay shows it differently';
    return answer && draft.isComplete ? answer.message : 'incomplete';
  } catch (error) {
    return String(error);
  }
}

const expected = new Map(
  readFileSync(join(folder, 'assembled-by-sdk.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, Assembled] => {
      const assembled: Assembled = JSON.parse(line);
      return [assembled.id, assembled];
    }),
);

/** Where we differ on purpose. */
const chosen = new Map([
  [
    'sdk-typescript/incomplete_partial_json_response.0',
    'an input cut off becomes {}: it is never run, and half of one must not look whole',
  ],
]);

let passed = 0;
const failures: string[] = [];
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.sse'),
)) {
  const id = file.replace(/\.sse$/, '');
  const sdk = expected.get(id);
  if (!sdk) continue;
  const own = fold(readEvents(readFileSync(join(folder, file), 'utf8')));
  if (sdk.error && typeof own !== 'string' && /without producing/.test(sdk.error)) {
    // The SDK drops a last event without its blank line; reading it is no fault.
    passed += 1;
  } else if (sdk.error) {
    if (typeof own === 'string') passed += 1;
    else failures.push(`${id}: the SDK refuses it (${sdk.error})`);
  } else {
    const { parsed_output: _, ...message } = sdk.message ?? {};
    if (isDeepStrictEqual(own, message) || chosen.has(id)) passed += 1;
    else failures.push(`${id}: ${typeof own === 'string' ? own : JSON.stringify(own).slice(0, 300)}`);
  }
}

for (const failure of failures) console.log(failure);
console.log(
  `${passed} of ${passed + failures.length} recorded streams fold as the SDK folds them, live and replayed`,
);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
