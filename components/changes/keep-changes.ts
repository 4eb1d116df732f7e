import { applyOverrides } from '@/lib/core/run/apply-overrides';
import type { Changed, RunChanges } from '@/lib/core/run/run-changes';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

export interface KeptSettings {
  config: SessionConfig;
  tools: SessionTool[];
}

/** A session's settings with what a run has changed of them. What was edited since, and the run did not change, stays. */
export function keepChanges(
  { config, tools }: { config: SessionConfig; tools: readonly SessionTool[] },
  changes: RunChanges,
  changed: Changed,
): KeptSettings {
  // Of a run that came by a link only the names are known: there is nothing to keep.
  if (!changes.tools) return { config: applyOverrides(config, changes.config), tools: [...tools] };
  const given = changes.tools;
  const names = new Set(changed.tools);
  const isChanged = (tool: SessionTool) => names.has(nameTool(readTool(tool.text)));
  const kept = tools.map((own) => {
    const theirs = given.find(({ id }) => id === own.id);
    if (!isChanged(own) && !(theirs && isChanged(theirs))) return own;
    return theirs ?? { ...own, enabled: false };
  });
  const added = given.filter((tool) => isChanged(tool) && !tools.some(({ id }) => id === tool.id));
  return { config: applyOverrides(config, changes.config), tools: [...kept, ...added] };
}
