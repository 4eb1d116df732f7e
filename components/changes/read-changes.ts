import type { ChangesInput } from '@/lib/core/api/run-operations';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import { canShow } from '@/lib/core/session/field/can-show';
import { otherFields } from '@/lib/core/session/field/other-fields';
import { perRunFields } from '@/lib/core/session/field/per-run-fields';
import { readField } from '@/lib/core/session/field/read-field';
import type { RequestField } from '@/lib/core/session/field/request-field';
import { writeField } from '@/lib/core/session/field/write-field';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { toOwnTool } from '@/lib/core/session/to-own-tool';
import { parseTool } from '@/lib/core/tool/parse-tool';
import type { ChangeDraft } from './change-draft';
import { type ToolChoice, toRecordedText } from './tool-choice';

/** Something in the draft that cannot be sent as it stands. `place` is `settings` or the name of a tool. */
export interface ChangeProblem {
  place: 'settings' | { tool: string };
  message: string;
  /** Where in the text, in UTF-16 units. */
  offset: number;
}

export type ReadChanges =
  | {
      ok: true;
      changes: NonNullable<ChangesInput>;
      /** What would be sent. */
      config: SessionConfig;
      definitions: JsonObject[];
    }
  | { ok: false; problems: ChangeProblem[] };

/** What of settings is edited as JSON: everything but what has a control of its own in the form. */
export const toOtherSettings = (config: JsonObject): JsonObject => otherFields(config, perRunFields) ?? {};

/** Turns a draft into what a run is asked to change of its session, or says what is wrong with it. */
export function readChanges(
  draft: ChangeDraft,
  config: SessionConfig,
  choices: readonly ToolChoice[],
): ReadChanges {
  const settings = readSettings(draft, config);
  const { tools, problems } = readTools(draft, choices);
  if ('message' in settings)
    return { ok: false, problems: [{ place: 'settings', ...settings }, ...problems] };
  if (problems.length > 0) return { ok: false, problems };
  const { fields } = settings;
  return {
    ok: true,
    changes: {
      ...(Object.keys(fields).length > 0 ? { config: fields } : {}),
      ...(Object.keys(draft.tools).length > 0 ? { tools: tools.map(toInput) } : {}),
    },
    config: applyOverrides(config, fields),
    definitions: readDefinitions(tools),
  };
}

type Refused = { message: string; offset: number };

/** The fields that differ from the session's. */
function readSettings(draft: ChangeDraft, config: SessionConfig): { fields: JsonObject } | Refused {
  const others = readOthers(draft, config);
  if (!others.ok) return { message: others.message, offset: others.offset };
  const { loop, ...own } = config;
  const { loop: given, ...next } = perRunFields.reduce(
    (laid, field) => layOver(laid, field, draft, config),
    others.value,
  );
  const loopFields = isJsonObject(given) ? findReplaced(loop, given) : undefined;
  const fields: JsonObject = {
    ...findReplaced(own, next),
    ...(loopFields === undefined ? { loop: given ?? null } : {}),
    ...(loopFields && Object.keys(loopFields).length > 0 ? { loop: loopFields } : {}),
  };
  try {
    applyOverrides(config, fields);
  } catch (error) {
    return { message: describeRefusal(error), offset: 0 };
  }
  return { fields };
}

/** The settings edited as JSON, as they stand in the box. */
function readOthers(
  { settings }: ChangeDraft,
  config: SessionConfig,
): { ok: true; value: JsonObject } | ({ ok: false } & Refused) {
  if (settings === undefined) return { ok: true, value: toOtherSettings(config) };
  const parsed = parseJson(settings.trim() === '' ? '{}' : settings);
  if (!parsed.ok) return parsed;
  if (isJsonObject(parsed.value)) return { ok: true, value: parsed.value };
  return { ok: false, message: 'The settings are a JSON object: { … }', offset: 0 };
}

/** A field as its control has it; else as it was typed among the JSON; else as the session has it. */
function layOver(
  laid: JsonObject,
  { name, control }: RequestField,
  draft: ChangeDraft,
  config: SessionConfig,
): JsonObject {
  if (Object.hasOwn(draft.fields, name)) return writeField(laid, name, draft.fields[name] ?? undefined);
  const own = readField(config, name);
  // What no control shows stands among the JSON, and is gone where it was taken out of it.
  const isFree = readField(laid, name) === undefined && own !== undefined && canShow(control, own);
  return isFree ? writeField(laid, name, own) : laid;
}

/** The fields that make `next` of `own`; null for those it lacks. */
function findReplaced(own: JsonObject, next: JsonObject): JsonObject {
  const removed = Object.keys(own).filter((name) => own[name] !== undefined && next[name] === undefined);
  const given = Object.entries(next).filter(
    ([name, value]) => own[name] === undefined || toCanonicalText(own[name]) !== toCanonicalText(value),
  );
  return Object.fromEntries([...removed.map((name) => [name, null]), ...given]);
}

/** What the schema says is wrong, with the field it says it of. */
function describeRefusal(error: unknown): string {
  const issue = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues?.[0];
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : String(error);
}

function readTools(
  { tools: drafts }: ChangeDraft,
  choices: readonly ToolChoice[],
): { tools: SessionTool[]; problems: ChangeProblem[] } {
  const problems: ChangeProblem[] = [];
  const tools = choices.flatMap((choice): SessionTool[] => {
    const draft = drafts[choice.name];
    const own: SessionTool[] = choice.own ? [choice.own] : [];
    if (!draft) return own;
    if (draft.version === 'recorded' && !choice.recorded)
      return own.map((tool) => ({ ...tool, enabled: false }));
    const text = draft.version === 'recorded' ? toRecordedText(choice) : draft.text;
    const parsed = parseTool(text);
    if (!parsed.ok)
      problems.push({ place: { tool: choice.name }, message: parsed.message, offset: parsed.offset });
    const base = choice.own ?? { id: '', answerer: { type: 'manual' } };
    return [{ ...base, text, enabled: true }];
  });
  return { tools, problems };
}

/** One that only the recorded run had gets an id of its own. */
function toInput(tool: SessionTool) {
  const { id, ...parts } = toOwnTool(tool);
  return id === '' ? parts : { id, ...parts };
}
