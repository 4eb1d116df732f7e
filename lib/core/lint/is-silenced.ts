import type { Severity } from '@/lib/core/tool/tool-finding';

/** Keeps findings of a rule quiet: of one tool or of all, at one place or anywhere. */
export interface LintSilence {
  rule: string;
  tool?: number | undefined;
  /** As a finding has it, or as a JSON Pointer. */
  path?: string | undefined;
}

interface Silenceable {
  tool: number | null;
  id: string;
  severity: Severity;
  path: string;
}

/** Whether somebody wants no more of a finding. What the API refuses is always told, and so is that there is more. */
export function isSilenced(
  silenced: readonly LintSilence[],
  { tool, id, severity, path }: Silenceable,
): boolean {
  if (severity === 'error' || id === 'more') return false;
  return silenced.some(
    (entry) =>
      entry.rule === id &&
      (entry.tool === undefined || entry.tool === tool) &&
      (entry.path === undefined || toDotted(entry.path) === path),
  );
}

const toDotted = (path: string): string =>
  path.startsWith('/')
    ? path.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
    : path;
