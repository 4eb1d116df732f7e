import type { JsonObject } from '@/lib/core/claude/message';
import type { Draw } from './draw';

/** How far numbers go that have no bound. */
const REACH = 1000;

/** A number between the bounds of a schema, on its steps; at a bound where that is asked for. */
export function drawNumber(form: JsonObject, isWhole: boolean, { size, random }: Draw): number {
  const step = typeof form.multipleOf === 'number' && form.multipleOf > 0 ? form.multipleOf : isWhole ? 1 : 0;
  const low = findBound(form.minimum, form.exclusiveMinimum, step, 1);
  const high = findBound(form.maximum, form.exclusiveMaximum, step, -1);
  const far = isWhole ? Number.MAX_SAFE_INTEGER : 1e15;
  if (size === 'least') return toStep(low ?? Math.min(high ?? 0, 0), step, 1);
  if (size === 'most') return toStep(high ?? Math.max(low ?? 0, far), step, -1);
  const from = low ?? (high === null ? (random.pick([0, 0, -REACH]) ?? 0) : high - REACH);
  const to = high ?? from + REACH;
  const drawn = from + random.next() * (to - from);
  if (isWhole || step > 0) return toStep(drawn, step, drawn - from < step ? 1 : -1);
  const short = Number(drawn.toFixed(2));
  return short >= from && short <= to ? short : drawn;
}

/** The bound itself, or the next number that is within one that is excluded. */
function findBound(bound: unknown, excluded: unknown, step: number, sign: 1 | -1): number | null {
  const closed = typeof bound === 'number' ? bound : null;
  if (typeof excluded !== 'number') return closed;
  const small = Math.max(1e-6, Math.abs(excluded) * 1e-9);
  const open = excluded + sign * (step > 0 && isOn(excluded, step) ? step : small);
  if (closed === null) return open;
  return sign > 0 ? Math.max(closed, open) : Math.min(closed, open);
}

const isOn = (value: number, step: number): boolean => Number.isInteger(value / step);

/** The nearest step above or below. */
function toStep(value: number, step: number, sign: 1 | -1): number {
  if (step === 0 || isOn(value, step)) return value;
  const count = sign > 0 ? Math.ceil(value / step) : Math.floor(value / step);
  // A step such as 0.01 leaves digits behind that nobody means.
  return Number((count * step).toPrecision(15));
}
