import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { joinWords } from '../language/join-words';
import { shorten } from '../language/shorten';
import type { PlannedCall } from '../plan/planned-call';
import { describeInput, describeSubject } from './describe-call';

/** The short text before calls: what is called for what, and why when there is more to say. */
export function writeLeadIn(calls: readonly PlannedCall[]): string {
  const retries = calls.filter(({ reason }) => reason.error !== undefined);
  const others = calls.filter(({ reason }) => reason.error === undefined);
  return [...retries.map(describeRetry), ...describeCalls(others)].join(' ');
}

function describeRetry({ tool, input, reason }: PlannedCall): string {
  const error = shorten((reason.error ?? '').split('\n')[0] ?? '', 160).replace(/[.\s]+$/, '');
  const isSame = toCanonicalText(reason.failedInput) === toCanonicalText(input);
  const again = isSame ? 'the same once more' : `once more with ${describeInput(input)}`;
  return `\`${tool.name}\` failed: "${error}". I'll try ${again}.`;
}

function describeCalls(calls: readonly PlannedCall[]): string[] {
  if (calls.length === 0) return [];
  const names = [...new Set(calls.map(({ tool }) => tool.name))];
  const parts = names.map((name) => {
    const subjects = calls.filter(({ tool }) => tool.name === name).flatMap((call) => subjectOf(call) ?? []);
    return `\`${name}\`${subjects.length > 0 ? ` for ${joinWords([...new Set(subjects)])}` : ''}`;
  });
  const needs = new Set(calls.flatMap(({ reason }) => reason.neededBy ?? []));
  const why = [...needs].map((name) => `\`${name}\` needs something your message does not say.`);
  const found = [...new Set(calls.flatMap(describeFacts))];
  const withFacts = found.length > 0 ? `With ${joinWords(found)}, ` : '';
  return [...why, `${withFacts}I'll call ${joinWords(parts)}.`, ...describeInvented(calls)];
}

function subjectOf({ tool, input }: PlannedCall): string | null {
  return describeSubject({ name: tool.name, input }).text;
}

/** Values a call takes over from a result: `customer_id` from `find_customer`. */
function describeFacts({ reason }: PlannedCall): string[] {
  return reason.sources.flatMap(({ slot, source, fact }) =>
    source === 'result' && fact ? [`\`${slot.path.join('.')}\` from \`${fact.toolName}\``] : [],
  );
}

/** A made-up value is called one. */
function describeInvented(calls: readonly PlannedCall[]): string[] {
  const [first] = calls;
  if (!first) return [];
  const names = first.reason.sources
    .filter(({ source }) => source === 'invented')
    .map(({ slot }) => `\`${slot.path.join('.')}\``);
  if (names.length === 0) return [];
  return [
    `Your message does not say ${joinWords(names.slice(0, 4))}${names.length > 4 ? ' and more' : ''}, so I make something up.`,
  ];
}
