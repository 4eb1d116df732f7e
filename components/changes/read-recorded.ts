import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import { withoutContainerId } from '@/lib/core/rerun/without-container-id';
import { canShow } from '@/lib/core/session/field/can-show';
import { perRunFields } from '@/lib/core/session/field/per-run-fields';
import { readField } from '@/lib/core/session/field/read-field';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { toOtherSettings } from './read-changes';

/** What a recorded run was sent, as it stands in the form. */
export interface RecordedFields {
  /** By name, null for what was not set; without those that a control cannot show, there or here. */
  fields: Record<string, unknown>;
  /** undefined where the others are the same. */
  settings: string | undefined;
}

/** What never enters a request (`betas`, `loop`) is not known of a recorded run: it is taken from the session. */
export function readRecorded(sent: JsonObject, config: SessionConfig): RecordedFields {
  const known = withoutContainerId(sent);
  const fields = perRunFields.flatMap(({ name, control }): [string, unknown][] => {
    const value = readField(known, name);
    // A control is shut while the session has a value it cannot show.
    const isFree = canShow(control, value) && canShow(control, readField(config, name));
    return isFree ? [[name, value ?? null]] : [];
  });
  const others = toOtherSettings(known);
  const { betas, loop, ...own } = toOtherSettings(config);
  const isSame = toCanonicalText(others) === toCanonicalText(own);
  return {
    fields: Object.fromEntries(fields),
    settings:
      isSame || !isJsonObject(loop)
        ? undefined
        : writeJson({ ...others, ...(betas ? { betas } : {}), loop }, 2),
  };
}
