import 'server-only';
import { z } from 'zod';
import type { ChangesInput, changesInputSchema } from '@/lib/core/api/run-operations';
import { AppError } from '@/lib/core/app-error';
import { findChanged } from '@/lib/core/compare/find-changed';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import type { RunChanges, StoredRunChanges } from '@/lib/core/run/run-changes';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { configInputSchema } from '@/lib/core/session/session-input';
import { tellIssue } from '@/lib/core/tell-issue';
import { wordIssue } from '@/lib/core/word-issue';
import type { ReadSession } from '@/lib/server/store/read-session';
import { toSessionTool } from '@/lib/server/store/session-tools';

/**
 * The changes a run is to be run with, as they are kept. Undefined when there is nothing to change.
 *
 * @throws AppError `bad_request` for a configuration that cannot be
 */
export function takeChanges(
  own: Pick<ReadSession, 'config' | 'tools'>,
  { config, tools }: z.output<typeof changesInputSchema>,
): StoredRunChanges | undefined {
  if (!config && !tools) return undefined;
  if (config) assertConfig(own.config, config);
  const changes: RunChanges = {
    ...(config ? { config } : {}),
    ...(tools ? { tools: tools.map(toSessionTool) } : {}),
  };
  const changed = findChanged(own, changes);
  return { ...changes, changed };
}

function assertConfig(own: SessionConfig, fields: NonNullable<ChangesInput>['config']): void {
  try {
    configInputSchema.parse(applyOverrides(own, fields));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const issues = error.issues.map((issue) => wordIssue(issue, ['changes', 'config']));
    const [first] = issues;
    const reason = first ? tellIssue(first) : '';
    throw new AppError('bad_request', `The changed configuration cannot be used. ${reason}`, issues);
  }
}
