import { AppError } from '@/lib/core/app-error';
import { isJsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { limits } from '@/lib/core/limits/limits.mjs';
import { type CompiledSchema, compileSchema } from '@/lib/core/schema/compile-schema';
import { findMetaSchemas } from '@/lib/core/schema/find-meta-schemas';
import { toKeyword } from '@/lib/core/schema/to-keyword';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import { sampleValue } from '@/lib/core/simulator/input/sample/sample-value';
import { breakValue } from './break-value';
import { createRandom, type Random } from './create-random';
import { type Draw, MOST_VALUES } from './draw';
import { drawValue } from './draw-value';
import { findLiterals } from './find-literals';
import { findNames } from './find-names';

/** `valid`: what the schema allows; `edge`: that, at its limits; `invalid`: what it refuses. */
export type SampleKind = 'valid' | 'edge' | 'invalid';

interface SampleQuestion {
  schema: unknown;
  kind: SampleKind;
  seed: number | string;
  count: number;
}

/** A value that was already made is tried again so often; few schemas allow many values. */
const TRIES_TO_DIFFER = 30;

/**
 * Makes values for a schema, the same ones for the same seed. Each is held against the schema before it is told; valid ones
 * keep its formats too, invalid ones break it whether formats are asserted or not.
 *
 * @throws AppError `bad_request` where none is found, which names the keyword that was not satisfied, and where the schema
 * is none
 */
export function sampleSchema({ schema, kind, seed, count }: SampleQuestion): unknown[] {
  const remotes = findMetaSchemas(schema);
  const asserted = compileSchema(schema, remotes);
  const [issue] = asserted.issues;
  if (issue) {
    const place = issue.path === '' ? '' : ` at ${issue.path}`;
    throw new AppError('bad_request', `The schema is not valid${place}: ${issue.message}`);
  }
  const random = createRandom(seed);
  const annotated = compileSchema(schema, { formats: 'ignore', ...remotes });
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const propose = toProposer(schema, kind, index, random);
    const fits = (value: unknown) =>
      kind === 'invalid' ? isRefused(annotated, value) : asserted.validate(value).length === 0;
    const found = findSample(propose, fits, seen);
    return found ? found.value : giveUp(kind, asserted, propose(0));
  });
}

/** Proposes something else each time it is asked. */
type Propose = (attempt: number) => unknown;

/** A sample, in a box, because it may be null; undefined where none is found. */
function findSample(
  propose: Propose,
  fits: (value: unknown) => boolean,
  seen: Set<string>,
): { value: unknown } | undefined {
  let known: { value: unknown } | undefined;
  for (let attempt = 0; attempt < limits.sampleTries.value; attempt += 1) {
    const value = propose(attempt);
    if (value === undefined || !fits(value)) continue;
    const text = toCanonicalText(value);
    if (!seen.has(text)) {
      seen.add(text);
      return { value };
    }
    known ??= { value };
    if (attempt > TRIES_TO_DIFFER) break;
  }
  return known;
}

function isRefused({ validate }: CompiledSchema, value: unknown): boolean {
  const issues = validate(value);
  return issues.length > 0 && !issues.some(({ message }) => message.startsWith(UNCHECKED));
}

function toProposer(schema: unknown, kind: SampleKind, index: number, random: Random): Propose {
  const root = isJsonObject(schema) ? schema : {};
  const literals = findLiterals(schema);
  const draw = (looks: Partial<Draw>): unknown => {
    const settings = { root, random, size: 'any', text: 'plain', budget: { left: MOST_VALUES } } as const;
    return drawValue(schema, { ...settings, ...looks });
  };
  const drawEdge = (attempt: number): unknown => {
    const looks = attempt < 10 ? EDGES[index % EDGES.length] : random.pick(EDGES);
    return draw(attempt < 100 ? { ...looks } : { text: random.pick(['plain', 'arabic', 'long']) ?? 'plain' });
  };
  const drawValid = (attempt: number): unknown => {
    if (attempt === 0 && index === 0) return sampleValue(schema, root);
    // The simplest is the surest where chance does not find one.
    if (attempt % 10 === 9) return random.pick(literals);
    return draw({ size: attempt > 60 && attempt % 3 === 0 ? 'least' : 'any' });
  };
  if (kind === 'edge') return (attempt) => (attempt % 20 === 19 ? random.pick(literals) : drawEdge(attempt));
  if (kind === 'valid') return drawValid;
  const names = findNames(schema);
  return (attempt) =>
    attempt % 8 === 7
      ? random.pick(literals)
      : breakValue(draw({}) ?? null, { odd: literals, names }, random);
}

/** The limits that are gone to, one sample after another. */
const EDGES: readonly Pick<Draw, 'size' | 'text'>[] = [
  { size: 'least', text: 'plain' },
  { size: 'most', text: 'long' },
  { size: 'most', text: 'arabic' },
  { size: 'any', text: 'arabic' },
  { size: 'most', text: 'plain' },
  { size: 'any', text: 'long' },
];

function giveUp(kind: SampleKind, { findBroken, validate }: CompiledSchema, last: unknown): never {
  const tries = limits.sampleTries.value;
  const [issue] = validate(last);
  if (issue?.message.startsWith(UNCHECKED)) throw new AppError('bad_request', `Samples ${issue.message}`);
  if (kind === 'invalid') {
    const message = `No value was found in ${tries} tries that the schema refuses. Most likely it allows everything.`;
    throw new AppError('bad_request', message);
  }
  const [name] = findBroken(last);
  const keyword =
    name === undefined ? '' : ` The keyword that was not satisfied last is "${toKeyword(name)}"`;
  const place =
    issue === undefined ? '' : `: ${issue.path === '' ? 'the value' : issue.path} ${issue.message}`;
  const message = `No value was found in ${tries} tries that the schema allows.${keyword}${keyword && place}.`;
  throw new AppError('bad_request', message);
}
