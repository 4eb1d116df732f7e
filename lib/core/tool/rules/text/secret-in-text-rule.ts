import { getAt } from '@/lib/core/json/get-at';
import { writeJson } from '@/lib/core/json/write-json';
import type { ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { visitTexts } from '../visit-texts';

/** Keys by what they begin with, and what is said to be one. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an API key', /\b(?:sk|pk|rk)[-_](?:ant-|proj-|live_|test_)?[A-Za-z0-9_-]{16,}/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{16,}/],
  ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{30,}/],
  ['a token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,200}:[^\s:/@]{3,200}@/],
  [
    'a password',
    /\b(?:password|passwd|api[-_ ]?key|secret|token)\s*(?:=|:|is)\s*["'`]?(?=[^\s"'`]*\d)(?=[^\s"'`]*[A-Za-z])[A-Za-z0-9+/_-]{12,}/i,
  ],
];

export const secretInTextRule: ToolRule = {
  about: 'tool',
  id: 'secret-in-text',
  severity: 'warning',
  title: 'The definition holds no keys and passwords',
  why: 'The whole definition goes to the model with every request, and the model may repeat it.',
  source: 'Define tools: security',
  check(tool) {
    const values = visitSchema(tool).flatMap(({ schema, path }) =>
      ['default', 'const', 'examples', 'enum', 'pattern'].flatMap((key) =>
        schema[key] === undefined ? [] : [{ text: toText(schema[key]), path: [...path, key] }],
      ),
    );
    const examples = tool.kind === 'custom' ? getAt(tool.definition, ['input_examples']) : undefined;
    const shown = examples === undefined ? [] : [{ text: toText(examples), path: ['input_examples'] }];
    return [...visitTexts(tool), ...values, ...shown].flatMap(({ text, path }) => {
      const found = SECRETS.find(([, pattern]) => pattern.test(text));
      if (!found) return [];
      return [
        { path, message: `This looks like ${found[0]}. Keep it in your own code, which makes the call.` },
      ];
    });
  },
};

/** Longer values are not looked through. */
const toText = (value: unknown): string => (writeJson(value) ?? '').slice(0, 20_000);
