import { limitNotes } from './limit-notes';
import { type Limit, limits } from './limits.mjs';

/** Writes `public/docs/limits.md`: every bound with its value, its reason, and what happens there. */
export function toLimitsPage(): string {
  const rows = (Object.keys(limits) as (keyof typeof limits)[]).map((name) => {
    const { bounds, why, where } = limitNotes[name];
    return `| ${bounds} | ${write(limits[name])} | ${why} | ${where} |`;
  });
  return [
    '# Limits',
    '',
    'Whatever grows with what it is given has a bound. This page is made from the bounds the code reads: change one in',
    '`lib/core/limits/limits.mjs`, and write the page anew with `npx vitest run lib/core/limits -u`.',
    '',
    '| What is bounded | At most | Why | What happens beyond it, and where it is held |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const MB = 1024 * 1024;

function write({ value, unit }: Limit): string {
  const isWhole = (size: number) => value >= size && value % size === 0;
  if (unit === 'bytes') {
    if (isWhole(MB)) return `${value / MB} MB`;
    return isWhole(1024) ? `${value / 1024} KB` : `${value} bytes`;
  }
  if (unit === 'ms') {
    if (isWhole(60_000)) return `${value / 60_000} minutes`;
    return value >= 1000 ? `${value / 1000} seconds` : `${value} ms`;
  }
  return `${value.toLocaleString('en-US')} ${unit}`.trim();
}
