import type { Slot } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import { isWithin } from '@/lib/core/simulator/language/read-prompt';
import { stemWord } from '@/lib/core/simulator/language/stem-word';
import type { Candidate, Scope } from './candidate';

/** Words after which a free text begins. The last group is the text. */
const CUES: Readonly<Record<NonNullable<Slot['wants']['text']>, readonly RegExp[]>> = {
  query: [
    /\b(?:search|searching|google)(?: (?:the|my|our|all))?(?: (?:web|internet|docs?|documentation|database|catalogue?|knowledge base|code|files?))? (?:for|about|on) (.+)/dis,
    /\b(?:look(?:ing)? up|find(?: me)?|research|google|browse|search|query) (?:(?:for|about|on) )?(.+)/dis,
    /\b(?:about|regarding|concerning|information on|news (?:on|from)|articles? on) (.+)/dis,
  ],
  body: [
    /\b(?:saying|that says|which says|says|reading|telling (?:him|her|them|\p{Lu}\p{L}+)(?: that)?|(?:with (?:the )?)?(?:message|text|body|content|note|comment|description)[:=]?(?: of)?|remember(?: that)?|note(?: down)?(?: that)?|remind me (?:to|that|about)|reminder to) (.+)/disu,
    /\btranslate:? (?:(?:the|this) (?:following )?(?:text|sentence|message|phrase|word)?:? ?)?(.+?)(?= (?:in)?to \p{L}+\W*$|$)/disu,
    /\b(?:summari[sz]e|classify|analy[sz]e|echo|say|tweet|post|rephrase|extract|write):? (?:(?:the|this) (?:following )?(?:text|sentence|message|phrase)?:? ?)?(.+)/dis,
    /\b(?:that|about|to say) (.+)/dis,
    /\b(?:because|due to) (.+)/dis,
    /: (.+)/ds,
  ],
  title: [
    /\b(?:titled|called|named|entitled|with (?:the )?(?:title|subject|name)|subject|title)[:=]? (.+?)(?=,| and | with | without | saying | that |[.;\n]|$)/dis,
    /\babout (.+?)(?=,| and | with | saying |[.;\n]|$)/dis,
    /: (.+?)(?=[,.;\n]|$)/ds,
  ],
};

const LAST_WORDS = /\s(?:please|for me|on the (?:web|internet)|online|thanks?)$/i;

/** The stretches of a prompt that read like the text a slot asks for: what is searched for, said or called. */
export function findPhrases(slot: Slot, scope: Scope): Candidate[] {
  const kind = slot.wants.text;
  if (kind === null) return [];
  return scope.ranges.flatMap((range) => {
    const text = scope.prompt.text.slice(range.start, range.end);
    const found = CUES[kind].flatMap((cue, rank): Candidate[] => {
      // A weak cue ("about", a colon) is enough for what must be filled.
      if (rank > 0 && !slot.isRequired) return [];
      // "To Ann about lunch and to Bob about dinner": the first is the likeliest, the others belong to further calls.
      const spans = Array.from(text.matchAll(new RegExp(cue.source, `${cue.flags}g`)), ({ indices }) =>
        indices?.at(-1),
      );
      return spans.flatMap((span, place): Candidate[] => {
        if (!span) return [];
        const [start, end] = span;
        const said = text.slice(start, end);
        const value = trimPhrase(cutPhrase(kind, said, range.start + start, scope));
        const typed = toTyped([unquote(value)], slot.options);
        if (typed === undefined) return [];
        const score = 0.75 - rank * 0.05 - Math.min(place, 10) * 0.01;
        const candidate = { slot, value: typed, score, isText: true };
        return [{ ...candidate, start: range.start + start, end: range.start + start + value.length }];
      });
    });
    return found.filter((candidate) => isWithin([range], candidate));
  });
}

/** Without the punctuation and courtesies at its end. */
function trimPhrase(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.?!,;]/.test(text[end - 1] ?? '')) end -= 1;
  const trimmed = text.slice(0, end);
  const shorter = trimmed.replace(LAST_WORDS, '');
  return shorter === trimmed ? trimmed : trimPhrase(shorter);
}

/** What is searched for ends where the conditions begin, and with the sentence. */
const CONDITIONS =
  /(?:,\s+(?:only|with|without|max|min|maximum|minimum|under|over|above|below|sort|sorted|limit|then|and then|please|return|show)\b|[.!?;]\s|\n).*$/is;

function cutPhrase(kind: Slot['wants']['text'], said: string, start: number, scope: Scope): string {
  if (kind === 'query') return dropToolWords(said.replace(CONDITIONS, ''), scope);
  return kind === 'title' ? cutTitle(said, start, scope) : said;
}

/** Of "customer Jane Doe" a tool that searches customers wants the name. */
function dropToolWords(said: string, { nameWords }: Scope): string {
  const [, first = '', rest = ''] = /^(?:(?:the|a|an) )?(\p{L}+) (.*)$/su.exec(said) ?? [];
  return nameWords.has(stemWord(first)) && /^[\p{Lu}\d"'`]/u.test(rest) ? rest : said;
}

/** "Standup on 2026-06-01 for 30 minutes" is called "Standup". */
function cutTitle(said: string, start: number, { prompt }: Scope): string {
  const next = prompt.entities.find(
    (entity) =>
      entity.start > start && !entity.isQuoted && !['name', 'place', 'code', 'id'].includes(entity.kind),
  );
  if (!next || next.start >= start + said.length) return said;
  return said
    .slice(0, next.start - start)
    .replace(/\s+(?:on|at|for|in|by|from|with|to|of|until|starting)\s*$/i, '');
}

/** A text that is one quotation is what stands between the quotes. */
function unquote(text: string): string {
  return /^(["'`“])([^"'`”]+)(["'`”])$/.exec(text)?.[2] ?? text;
}
