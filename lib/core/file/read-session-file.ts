import { AppError, type AppErrorIssue } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { DROPPED_NAME, findDroppedNames } from '@/lib/core/json/find-dropped-names';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { wordIssue } from '@/lib/core/word-issue';
import { checkSessionFile } from './check-session-file';
import { describeConfig } from './describe-config';
import { findUnknownFields } from './find-unknown-fields';
import type { Imported } from './imported';
import { listNotes, toNotes } from './list-notes';
import { mendTurns } from './mend/mend-turns';
import { renameFileCalls } from './mend/rename-file-calls';
import { sanitizeRuns } from './sanitize-runs';
import { sanitizeTools } from './sanitize-tools';
import { SESSION_FILE_VERSION, type SessionFile, sessionFileSchema } from './session-file';

/**
 * Reads an exported session of any version there has been. Only what the schema lists is taken; other fields are kept
 * as unknownFields data.
 *
 * @throws AppError `bad_request` naming every place that is wrong
 */
export function readSessionFile(given: JsonObject): Imported {
  const raw = upgrade(given);
  const { tools, notes } = sanitizeTools(raw.tools);
  const { runs, notes: runNotes } = sanitizeRuns(raw.runs);
  const config = isJsonObject(raw.config) ? withoutCredentials(raw.config) : raw.config;
  const whole = { ...raw, tools, config, runs };
  const parsed = sessionFileSchema.safeParse(whole);
  if (!parsed.success) {
    throw toRefusal(parsed.error.issues.map((issue) => wordIssue(issue)));
  }
  const dropped = findDroppedNames(given, parsed.data).map((path) => ({
    path: path.split('.').slice(0, -1).join('.'),
    message: `A field named ${DROPPED_NAME} was left out; nothing here can be named so.`,
  }));
  const { source: _source, ...rest } = carrySources(whole, parsed.data);
  const named = renameFileCalls(rest as SessionFile);
  const issues = checkSessionFile(named.file);
  if (issues.length > 0) throw toRefusal(issues);
  const { turns, changes } = mendTurns(named.file.turns);
  const file: SessionFile = { ...named.file, turns };
  return {
    file,
    unknownFields: findUnknownFields({ ...raw, tools, runs }),
    notes: listNotes([
      ...notes,
      ...runNotes,
      ...(isJsonObject(raw.config) ? describeConfig(raw.config, 'the settings') : []),
      ...toNotes([...dropped, ...named.changes, ...changes]),
    ]),
  };
}

/** Brings a file of an older version into the shape of today, step by step. */
function upgrade(file: JsonObject): JsonObject {
  const { v } = file;
  if (v === SESSION_FILE_VERSION) return file;
  if (typeof v === 'number' && v > SESSION_FILE_VERSION) {
    throw new AppError(
      'bad_request',
      `v: The file was written by a later Loopbench (version ${v} of the format; this one reads up to ${SESSION_FILE_VERSION}). Update Loopbench and import it again.`,
      [{ path: 'v', message: `Update Loopbench to read version ${v}.` }],
    );
  }
  const message = `Say which version of the format the file has; this Loopbench reads up to ${SESSION_FILE_VERSION}.`;
  throw new AppError('bad_request', `v: ${message}`, [{ path: 'v', message }]);
}

/** So many places are named at most; a file that is wrong throughout is wrong at each of its events. */
const SHOWN = 20;

function toRefusal(issues: readonly AppErrorIssue[]): AppError {
  const [first] = issues;
  const where = first?.path ? `${first.path}: ` : '';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new AppError(
    'bad_request',
    `${cutText(`${where}${first?.message}`, 1000)}${more}`,
    issues.slice(0, SHOWN),
  );
}
