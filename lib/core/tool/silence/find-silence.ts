import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import type { Severity } from '../tool-finding';
import type { SilencedFinding } from './silenced-finding';

/** The entry that keeps a finding quiet; undefined for one that is told. What the API refuses is always told, and so is that there
 * is more. */
export function findSilence(
  silenced: readonly SilencedFinding[] | undefined,
  { rule, severity, path }: { rule: string; severity: Severity; path: readonly PathPart[] },
): SilencedFinding | undefined {
  if (severity === 'error' || rule === 'more' || !silenced) return undefined;
  const pointer = toJsonPointer(path);
  return silenced.find(
    (entry) => entry.rule === rule && (entry.path === undefined || entry.path === pointer),
  );
}
