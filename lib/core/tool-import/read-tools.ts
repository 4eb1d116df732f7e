import { AppError } from '@/lib/core/app-error';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readLooseJson } from '@/lib/core/repair/paste/read-loose-json';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { describeText } from './describe-text';
import { readYaml } from './paste/read-yaml';
import { unwrapText } from './paste/unwrap-text';
import { readValue } from './read-value';
import type { FoundTool, ImportProblem, TextReader, ToolReader } from './tool-reader';
import { toolReaders } from './tool-readers';

/** What a text holds, before any of it is mended. */
export interface ReadTools {
  reader: ToolReader;
  found: FoundTool[];
  /** What was changed of the whole text. */
  changes: RepairChange[];
  problems: ImportProblem[];
}

const isText = (reader: ToolReader): reader is TextReader => reader.from === 'text';

/**
 * Finds the tools in a text: by the reader that is named, else by the first that knows it.
 *
 * @throws AppError `bad_request` where there are none
 */
export async function readTools(given: string, format?: string): Promise<ReadTools> {
  const changes: RepairChange[] = [];
  const problems: ImportProblem[] = [];
  const tell = (problem: ImportProblem) => {
    problems.push(problem);
  };
  const text = unwrapText(given, (path, message) => changes.push({ path, message }));
  if (text.trim() === '')
    throw new AppError('bad_request', 'The text is empty. Paste tools, a program or an API description.');
  const allowed = toolReaders.filter(({ id }) => format === undefined || id === format);
  const yaml = readYaml(text);
  const written = yaml === undefined ? null : readValue(yaml, allowed, tell);
  if (written) return toRead(written.reader, written.found, changes, problems);
  const program = isJson(text)
    ? undefined
    : allowed.filter(isText).find((reader) => reader.sniff(text) || format !== undefined);
  if (program) {
    refuseLong(text);
    const found = (await program.load())(text, tell);
    if (found.length > 0) return toRead(program, found, changes, problems);
  }
  const said = (path: string, message: string) => changes.push({ path, message });
  const read = readLooseJson(text, said);
  const inside = read ? undefined : findInside(text);
  const value = read ? read.value : inside;
  const made = value === undefined ? null : readValue(value, allowed, tell);
  if (!made) throw new AppError('bad_request', describeText(text, read?.value));
  if (inside !== undefined) said('', 'The definition stood in other text; that was left out.');
  return toRead(made.reader, made.found, changes, problems);
}

/** True for a text that is JSON as it stands: whatever its texts hold, it is no program. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || findTooDeep(text, limits.jsonDepth.value) >= 0) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON that somebody wrote words around. */
function findInside(text: string): unknown {
  const start = text.search(/[[{]\s*["{[]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  const part = text.slice(start, end + 1);
  return start >= 0 && isJson(part) ? readJson(part) : undefined;
}

function toRead(
  reader: ToolReader,
  found: FoundTool[],
  changes: RepairChange[],
  problems: ImportProblem[],
): ReadTools {
  return { reader, found, changes, problems };
}

function refuseLong(text: string): void {
  const most = limits.importedProgram.value;
  if (text.length > most)
    throw new AppError(
      'bad_request',
      `The program has ${text.length.toLocaleString('en-US')} characters; ${most.toLocaleString('en-US')} are read at once. Paste the part with the tools.`,
    );
}
