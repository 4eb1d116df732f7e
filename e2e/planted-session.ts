import type { Snapshot } from '@/lib/core/share/snapshot';
import { visitTexts } from '@/lib/core/share/visit-texts';
import { plantedSecrets } from '@/lib/core/testing/planted-secrets';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { type FakeApi, startFakeApi, toEvents } from './fake-api';

/** Each run makes four turns: a question, a call, its result, an answer. */
export const TURNS_PER_RUN = 4;

const writtenAt = (index: number) => plantedSecrets[index % plantedSecrets.length]?.written ?? '';

/**
 * A model that gives away everything it is told, in the places where secrets are overlooked: in a call's input as value
 * and as key, in an answer that arrives letter by letter, URL-encoded.
 */
export function startPlantedModel(): Promise<FakeApi> {
  return startFakeApi(({ body }, index) => {
    const run = body.messages.filter(({ role }) => role === 'assistant').length >> 1;
    const last = body.messages.at(-1)?.content;
    const isAnswered = Array.isArray(last) && last[0]?.type === 'tool_result';
    const usage = { id: `msg_${index}`, model: 'claude-test' };
    const content = isAnswered
      ? [
          text(`## Answer ${run}\n\nIt says: ${writtenAt(run)}\n\n${FILLER}`),
          text(`See <https://shop.example/?q=${encodeURIComponent(writtenAt(run))}&page=1>.`),
        ]
      : [
          text(`I look for it: ${writtenAt(run)}`),
          toolUse(`toolu_${index}`, 'look', {
            number: run % plantedSecrets.length,
            said: writtenAt(run),
            [writtenAt(run)]: true,
          }),
        ];
    return { events: toEvents({ ...message(isAnswered ? 'end_turn' : 'tool_use', content), ...usage }, 7) };
  });
}

const FILLER = 'The order was packed in the morning and left the house at noon. '.repeat(4);

/** The session it talks in: its tool answers with secrets, its description and the system prompt hold some. */
export const plantedSession = {
  title: `Write to ${writtenAt(20)}`,
  config: { model: 'claude-test', max_tokens: 1000, system: `Never tell ${writtenAt(3)} to anybody.` },
  tools: [
    {
      definition: {
        name: 'look',
        description: `Looks. Needs ${writtenAt(12)} to do so.`,
        input_schema: { type: 'object', properties: { number: { type: 'integer' } } },
      },
      answerer: {
        type: 'mock',
        rules: plantedSecrets.map(({ written }, number) => ({
          when: { properties: { number: { const: number } } },
          result: {
            content: JSON.stringify({ number, found: [written], nested: JSON.stringify({ written }) }),
          },
        })),
      },
    },
  ],
};

/** What a person writes to begin a run. */
export const questionAt = (run: number): string => `Question ${run}. Here is ${writtenAt(run)}, use it.`;

/** The planted secrets that can be read out of a text. */
export function findLeaks(page: string): string[] {
  const readable = [
    page,
    unescapeOnce(page),
    unescapeOnce(unescapeOnce(page)),
    decodeMarkup(page),
    decodeUrls(page),
  ];
  return plantedSecrets
    .filter(({ value }) => readable.some((form) => form.includes(value)))
    .map(({ value }) => value);
}

/** The planted secrets a reader of a snapshot can put together, also out of the pieces of what was streamed. */
export function findSnapshotLeaks(snapshot: Snapshot): string[] {
  const texts: string[] = [];
  visitTexts(snapshot, (found) => texts.push(found));
  return findLeaks(texts.join('\n\0\n'));
}

const unescapeOnce = (escaped: string): string =>
  escaped
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replace(/\\(["\\/])/g, '$1');

const decodeMarkup = (markup: string): string =>
  markup
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const decodeUrls = (page: string): string =>
  page.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
