import type { ChangesInput } from '@/lib/core/api/run-operations';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
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

/** What of a configuration is edited as JSON: everything but the model and a system prompt that is text. */
export function toOtherSettings({ model: _model, ...config }: SessionConfig): JsonObject {
  if (typeof config.system !== 'string') return config;
  const { system: _system, ...rest } = config;
  return rest;
}

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
  const fields: JsonObject = {
    ...settings.fields,
    ...(draft.model === undefined ? {} : { model: draft.model }),
    ...(draft.system === undefined ? {} : { system: draft.system === '' ? null : draft.system }),
  };
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
function readSettings({ settings }: ChangeDraft, config: SessionConfig): { fields: JsonObject } | Refused {
  if (settings === undefined) return { fields: {} };
  const parsed = parseJson(settings.trim() === '' ? '{}' : settings);
  if (!parsed.ok) return parsed;
  if (!isJsonObject(parsed.value)) return { message: 'The settings are a JSON object: { … }', offset: 0 };
  const { loop, ...fields } = toOtherSettings(config) as SessionConfig;
  const { loop: given, ...rest } = parsed.value;
  const loopFields = isJsonObject(given) ? findReplaced(loop, given) : undefined;
  const all: JsonObject = {
    ...findReplaced(fields, rest),
    ...(loopFields === undefined ? { loop: given ?? null } : {}),
    ...(loopFields && Object.keys(loopFields).length > 0 ? { loop: loopFields } : {}),
  };
  try {
    applyOverrides(config, all);
  } catch (error) {
    return { message: describeRefusal(error), offset: 0 };
  }
  return { fields: all };
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
