import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import type { Changed, RunChanges } from '@/lib/core/run/run-changes';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { compareTools } from './compare-tools';

/** What changes make different of a session, by name. @throws z.ZodError for settings that cannot be */
export function findChanged(
  session: { config: SessionConfig; tools: readonly SessionTool[] },
  changes: RunChanges,
): Changed {
  const { loop, ...before } = session.config;
  const { loop: nextLoop, ...after } = applyOverrides(session.config, changes.config);
  const tools = changes.tools
    ? compareTools(
        { tools: readDefinitions(session.tools) },
        { tools: readDefinitions(changes.tools) },
        () => null,
      ).tools
    : [];
  return {
    settings: [
      ...findDifferent(before, after),
      ...findDifferent(loop, nextLoop).map((name) => `loop.${name}`),
    ],
    tools: tools.map(({ name }) => name),
  };
}

function findDifferent(a: Record<string, unknown>, b: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => toText(a[name]) !== toText(b[name]));
}

const toText = (value: unknown) => (value === undefined ? undefined : toCanonicalText(value));
