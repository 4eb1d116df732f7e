import type { JsonObject } from '@/lib/core/claude/message';
import { findDescriptionExamples } from '@/lib/core/simulator/input/find/read-description';
import { samplePattern } from '@/lib/core/simulator/input/sample/sample-pattern';
import { samplePatterns } from '@/lib/core/simulator/input/sample/sample-patterns';
import { sampleText } from '@/lib/core/simulator/input/sample/sample-text';
import type { Draw } from './draw';

/** Longer texts are not made, whatever a schema asks for. */
const LONGEST = 20_000;
/** As long as a text is that may be as long as it likes. */
const LONG = 1000;

const ARABIC = 'اكتب هنا نصاً طويلاً بالعربية، ثم رقماً مثل ١٢٣. ';
const PLAIN = 'A long text says more than anybody reads. ';

/** A text for a schema: of its format, pattern and length; empty, long or Arabic where that is asked for. */
export function drawText(form: JsonObject, draw: Draw, name: string): string {
  const { random, size, text } = draw;
  if (typeof form.pattern === 'string') return drawPattern(form.pattern, form, draw);
  const format = typeof form.format === 'string' ? form.format : '';
  const described = findDescriptionExamples(form);
  if (format !== '') return toLength(sampleText(name, format, random.below(2)), form, 'any');
  if (size === 'least') return toLength('', form, 'least');
  if (text === 'arabic') return toLength(ARABIC, form, size);
  if (text === 'long') return toLength(PLAIN.repeat(LONG / PLAIN.length), form, 'most');
  if (size === 'most') return toLength(PLAIN, form, 'most');
  if (described.length > 0 && random.chance(0.6)) return random.pick(described) ?? '';
  return toLength(sampleText(name, '', random.below(random.chance(0.7) ? 3 : 40)), form, 'any');
}

/** Repeated until it is long enough, and cut where it is too long. Lengths are counted in code points. */
function toLength(text: string, { minLength, maxLength }: JsonObject, size: Draw['size']): string {
  const least = typeof minLength === 'number' ? Math.min(minLength, LONGEST) : 0;
  const most = typeof maxLength === 'number' ? Math.min(maxLength, LONGEST) : null;
  const wanted = size === 'least' ? least : size === 'most' ? (most ?? Math.max(LONG, least)) : least;
  let characters = [...text];
  if (characters.length < wanted) {
    const filler = text === '' ? 'a' : text;
    characters = [...filler.repeat(Math.ceil(wanted / [...filler].length))].slice(0, wanted);
  }
  return characters.slice(0, size === 'least' ? least : (most ?? LONGEST)).join('');
}

function drawPattern(pattern: string, form: JsonObject, { random, size }: Draw): string {
  const least = typeof form.minLength === 'number' ? form.minLength : 0;
  const most = typeof form.maxLength === 'number' ? form.maxLength : LONGEST;
  const more = size === 'least' ? 0 : size === 'most' ? Math.min(most, 30) : random.below(4);
  const below = size === 'any' ? random.below : undefined;
  const plain = samplePattern(pattern, Math.max(more, random.chance(0.5) ? 0 : least), below);
  if (plain !== null && plain.length >= least && plain.length <= most) return plain;
  const proposals = [plain, samplePattern(pattern, least, below), ...samplePatterns(pattern)];
  const texts = proposals.filter((one) => one !== null);
  // A pattern without an end goes on with whatever follows.
  const padded = texts.map((one) => one.padEnd(Math.min(least, LONGEST), one.at(-1) ?? 'a'));
  return random.pick([...texts, ...padded]) ?? '';
}
