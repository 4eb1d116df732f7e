import type { JsonObject } from '@/lib/core/claude/message';
import { compareTools } from '@/lib/core/compare/compare-tools';
import type { Changes, ToolRow } from '@/lib/core/compare/comparison';
import { diffJson } from '@/lib/core/compare/diff-json';
import { createDiffText } from '@/lib/core/compare/diff-text';
import { toSentSettings } from '@/lib/core/compare/to-sent-settings';
import { buildRequest } from '@/lib/core/run/request/build-request';
import { fillSystem } from '@/lib/core/session/fill-system';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { withoutContainerId } from './without-container-id';

/** What differs between what a run was sent (a) and what would be sent now (b). */
export interface SentDifferences {
  settings: Changes;
  tools: ToolRow[];
  sameTools: number;
}

/** Holds settings and tools against those a run was sent. What never enters a request (`betas`, `loop`) is not known. */
export function compareWithSent(
  sent: { settings: JsonObject; tools: readonly JsonObject[] },
  config: SessionConfig,
  definitions: readonly JsonObject[],
): SentDifferences {
  const diffText = createDiffText();
  const now = toSentSettings(buildRequest([], fillSystem(config).config, definitions).body);
  return {
    settings: diffJson(withoutContainerId(sent.settings), withoutContainerId(now.settings), diffText),
    ...compareTools({ tools: sent.tools }, { tools: now.tools }, diffText),
  };
}
