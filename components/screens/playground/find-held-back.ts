import { findHeldTexts } from '@/components/shape/invalid/find-held-texts';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { readTool } from '@/lib/core/tool/read-tool';

/** What stands in the forms of a session and keeps it from being run. A tool that is switched off keeps nothing. */
export function findHeldBack(
  texts: InvalidTexts,
  config: SessionConfig,
  tools: readonly SessionTool[],
): InvalidTexts {
  if (Object.keys(texts).length === 0) return texts;
  const sent = tools.filter(({ enabled }) => enabled);
  return findHeldTexts(texts, {
    settings: config,
    other: undefined,
    ...Object.fromEntries(sent.map(({ id, text }) => [`tool:${id}`, readTool(text)])),
  });
}
