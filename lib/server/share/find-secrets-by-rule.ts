import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretHit, SecretKind } from '@/lib/core/share/secrets/secret-hit';

/** What a rule of secretlint reports. */
interface Report {
  message: { message: string; messageId: string; data: Record<string, unknown> | undefined };
  range: readonly [number, number];
}

/** A rule of secretlint as far as it is used here. */
interface Rule {
  meta: { id: string };
  create(
    context: {
      createTranslator: () => (id: string, data?: Record<string, unknown>) => Report['message'];
      report: (report: Report) => void;
      ignore: () => void;
      sharedOptions: object;
    },
    options: object,
  ): { file?(source: { content: string }): void | Promise<void> };
}

/** `secretlint-disable` in a text would hide what is in it; files are not read here. */
const LEFT_OUT = /-(filter-comments|gcp)$/;

const KINDS: [RegExp, SecretKind][] = [
  [/-privatekey$/, 'private key'],
  [/-(basicauth|database-connection-string)$/, 'password'],
  [/-(npm|slack|github)$/, 'token'],
];

/**
 * Finds what the recommended rules of secretlint find. They are called by themselves: @secretlint/core keeps a record of
 * every run for as long as the process lives, and compares every two reports of a text with each other.
 */
export async function findSecretsByRule(text: string): Promise<SecretHit[]> {
  const hits: SecretHit[] = [];
  for (const rule of rules as readonly Rule[]) {
    const { id } = rule.meta;
    if (LEFT_OUT.test(id)) continue;
    const kind = KINDS.find(([pattern]) => pattern.test(id))?.[1] ?? 'API key';
    const context = {
      createTranslator: () => (messageId: string, data?: Record<string, unknown>) => ({
        message: '',
        messageId,
        data,
      }),
      report: (report: Report) => hits.push(toHit(text, kind, report)),
      ignore: () => {},
      sharedOptions: {},
    };
    await rule.create(context, {}).file?.({ content: text });
  }
  return hits;
}

/** Where the secret itself stands: some rules give the range of its name, and those of URLs the whole address. */
function toHit(text: string, kind: SecretKind, { message, range }: Report): SecretHit {
  const [from, to] = range;
  const value = Object.values(message.data ?? {}).find((held) => typeof held === 'string' && held !== '');
  const at = typeof value === 'string' ? text.indexOf(value, from) : -1;
  const [start, end] = at < 0 ? [from, to] : [at, at + String(value).length];
  const access = kind === 'password' ? /:\/\/([^\s/@]+)@/.exec(text.slice(start, end)) : null;
  if (!access?.[1]) return { kind, start, end };
  const first = start + access.index + '://'.length;
  return { kind, start: first, end: first + access[1].length };
}
