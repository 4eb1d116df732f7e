import { type PathPart, parseJsonPointer } from '@/lib/core/json/json-pointer';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { findMetaSchemas } from '@/lib/core/schema/find-meta-schemas';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import { ANY_ITEM, ANY_NAME, type FoundChange } from '../schema/found-change';
import { makePool } from './make-pool';
import { putAt } from './put-at';

/** A change, with an input that one version takes and the other does not, where one was found. */
export interface ProvenChange extends FoundChange {
  proof?: { input: unknown };
}

/** So many inputs are what others are made of, by putting something into them. */
const MAX_BASES = 6;
/** So many inputs are tried in all; of schemas that are longer together than the second, fewer: each takes longer. */
const MAX_TRIED = 4_000;
const MAX_LENGTH = 10_000;

/** Of an input that breaks a schema in more places, not all are told. */
const MAX_ISSUES = 100;

/** A later version's judgement of an input of the earlier. */
interface Refused {
  input: unknown;
  issues: PlacedIssue[];
}

interface PlacedIssue extends InputIssue {
  parts: string[];
}

/**
 * Tries what was found with inputs that the earlier schema takes. What is narrowed for sure becomes `seen` where it is
 * doubted, and no value shows it. What is `open` becomes `narrowed` where the later schema
 * refuses one of them, or where none could be made; else it is `seen`. What is refused for a reason nobody found is told as
 * well.
 */
export function proveChanges(a: unknown, b: unknown, found: readonly FoundChange[]): ProvenChange[] {
  const [before, after] = [a, b].map((schema) => compileSchema(schema, findMetaSchemas(schema)));
  if (!before || !after || before.issues.length > 0 || after.issues.length > 0) return found.map(unproven);
  const pool = makePool(a);
  const refused = pool.flatMap((input): Refused[] => {
    const issues = readIssues(after.validate(input));
    return issues.length > 0 ? [{ input, issues }] : [];
  });
  const length = toCanonicalText(a).length + toCanonicalText(b).length;
  const isCut = refused.some(({ issues }) => issues.length > MAX_ISSUES);
  // Nothing is told by values that could not be put in their place, or were too many.
  const wasTried = ({ at }: FoundChange) =>
    left >= 0 && !isCut && pool.some((input) => isThere(input, at.slice(0, -1)));
  let left = MAX_TRIED * Math.min(1, MAX_LENGTH / length);
  const tryAt = ({ at, tries = [] }: FoundChange): Refused | undefined => {
    const fitting = pool.filter((input) => isThere(input, at.slice(0, -1)));
    const others = pool.length > 0 ? pool : [{}];
    const bases = (fitting.length > 0 ? fitting : others).slice(0, MAX_BASES);
    for (const base of bases) {
      for (const value of tries) {
        left -= 1;
        if (left < 0) return undefined;
        const input = putAt(base, at, value);
        const issues = readIssues(after.validate(input));
        if (concern(issues, at) && before.validate(input).length === 0) return { input, issues };
      }
    }
    return undefined;
  };
  const proven = found.map((change): ProvenChange => {
    if (change.kind !== 'narrowed' && change.kind !== 'open') return change;
    const proof = tryAt(change) ?? pick(refused, change.at);
    if (proof) return { ...change, kind: 'narrowed', proof: { input: proof.input } };
    const isSeen = change.kind === 'open' ? pool.length > 0 : change.isDoubted && wasTried(change);
    return isSeen ? { ...change, kind: 'seen' } : unproven(change);
  });
  return [...proven, ...tellRest(refused, proven)];
}

const unproven = (change: FoundChange): ProvenChange =>
  change.kind === 'open' ? { ...change, kind: 'narrowed' } : change;

/** What could not be checked is no refusal. */
const readIssues = (issues: readonly InputIssue[]): PlacedIssue[] =>
  issues
    .filter(({ message }) => !message.startsWith(UNCHECKED))
    .map((issue) => ({ ...issue, parts: parseJsonPointer(issue.path) }));

/** The shortest that is refused at a place; rather one that is refused there alone. */
function pick(refused: readonly Refused[], at: readonly PathPart[]): Refused | undefined {
  const fitting = refused.filter(({ issues }) => concern(issues, at));
  return fitting.find(({ issues }) => issues.length === 1) ?? fitting[0];
}

/** Is anything wrong at a place, or with its being there? */
function concern(issues: readonly PlacedIssue[], at: readonly PathPart[]): boolean {
  return issues.some(({ parts, message }) => {
    if (parts.length >= at.length) return isBelow(parts, at);
    const name = at.at(-1);
    // That a property is missing, or not known, is told of the object it belongs in.
    if (parts.length !== at.length - 1 || !isBelow(parts, at.slice(0, -1))) return false;
    return name === ANY_NAME ? message.includes(' is not a known ') : message.startsWith(`${name} is `);
  });
}

const isBelow = (parts: readonly string[], at: readonly PathPart[]): boolean =>
  at.every((step, index) => step === ANY_ITEM || step === ANY_NAME || String(step) === parts[index]);

/** Does an input have something at a place? */
function isThere(input: unknown, [step, ...rest]: readonly PathPart[]): boolean {
  if (step === undefined) return true;
  if (typeof input !== 'object' || input === null) return false;
  if (step === ANY_ITEM || step === ANY_NAME) return Object.values(input).some((held) => isThere(held, rest));
  return Object.hasOwn(input, step) && isThere(Reflect.get(input, step), rest);
}

/** An input that is refused where no change was found: conditions that reach far, a limit of the comparison. */
function tellRest(refused: readonly Refused[], proven: readonly ProvenChange[]): ProvenChange[] {
  const told = proven.filter(({ kind }) => kind === 'narrowed');
  const rest = refused.find(({ issues }) => !told.some(({ at }) => concern(issues, at)));
  const [issue] = rest?.issues ?? [];
  if (!rest || !issue) return [];
  const at = issue.parts;
  const subject = at.length === 0 ? 'the input' : `"${at.join('.')}"`;
  const message = `An input is refused that was taken: ${subject} ${issue.message}`;
  return [{ kind: 'narrowed', path: [], at, message, proof: { input: rest.input } }];
}
