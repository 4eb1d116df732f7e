import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import { withoutContainerId } from '@/lib/core/rerun/without-container-id';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { toOtherSettings } from './read-changes';

/** What a recorded run was sent, as it stands in the fields of the form; undefined for what they cannot hold. */
export interface RecordedFields {
  model: string | undefined;
  system: string | undefined;
  settings: string | undefined;
}

/** What never enters a request (`betas`, `loop`) is not known of a recorded run: it is taken from the session. */
export function readRecorded(sent: JsonObject, config: SessionConfig): RecordedFields {
  const { model, system, ...others } = withoutContainerId(sent);
  const { betas, loop, ...own } = toOtherSettings(config);
  const isText = system === undefined || typeof system === 'string';
  const fields = isText ? others : { system, ...others };
  const isSame = toCanonicalText(fields) === toCanonicalText(own);
  return {
    model: typeof model === 'string' ? model : undefined,
    // The box for text is shut while the session has a prompt of blocks.
    system: isText && !Array.isArray(config.system) ? (system ?? '') : undefined,
    settings:
      isSame || !isJsonObject(loop)
        ? undefined
        : writeJson({ ...fields, ...(betas ? { betas } : {}), loop }, 2),
  };
}
