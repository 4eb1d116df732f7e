import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { PresetPart, PresetParts } from './preset-parts';

/** What of a session can become part of a preset. */
export interface PresetSource {
  config: SessionConfig;
  tools: readonly SessionTool[];
  draft: string;
}

/** The chosen parts of a session as a preset keeps them. Answerers belong to tools: without those there are none. */
export function makePresetParts(source: PresetSource, include: readonly PresetPart[]): PresetParts {
  const has = (part: PresetPart) => include.includes(part);
  const tools = source.tools.map(
    ({ text, answerer, enabled, outputExample, checksInput, silenced, library }) => ({
      text,
      enabled,
      // Which findings of a text are silenced, and where it was taken from, goes with the text; what it answers, with who does.
      ...optionalToolParts({ silenced, library }),
      ...(has('answerers') ? { answerer, ...optionalToolParts({ outputExample, checksInput }) } : {}),
    }),
  );
  return {
    ...(has('config') ? { config: source.config } : {}),
    ...(has('tools') ? { tools } : {}),
    ...(has('draft') ? { draft: source.draft } : {}),
  };
}
