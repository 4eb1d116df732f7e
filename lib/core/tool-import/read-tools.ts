import { AppError } from '@/lib/core/app-error';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readLooseJson } from '@/lib/core/repair/paste/read-loose-json';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { describeText } from './describe-text';
import { type Fences, findFences } from './paste/find-fences';
import { looksLikeYaml, readYaml } from './paste/read-yaml';
import { readValue } from './read-value';
import type { FoundTool, ImportProblem, TellProblem, TextReader, ToolReader } from './tool-reader';
import { toolReaders } from './tool-readers';

/** What a text holds, before any of it is mended. */
export interface ReadTools {
  reader: ToolReader;
  found: FoundTool[];
  /** What was changed of the whole text. */
  changes: RepairChange[];
  problems: ImportProblem[];
}

/**
 * Finds the tools in a text: by the reader that is named, else by the first that knows it. A text that is a fence of Markdown
 * is what stands in it. Around fences there may be words, or a document that only has them in its texts: the whole of a
 * document is tried first, what stands in the fences of other texts.
 *
 * @throws AppError `bad_request` where there are none
 */
export async function readTools(given: string, format?: string): Promise<ReadTools> {
  const whole = given.startsWith('\ufeff') ? given.slice(1) : given;
  const told = whole === given ? [] : [toldOf('A byte order mark stood before the text; it was left out.')];
  if (whole.trim() === '')
    throw new AppError('bad_request', 'The text is empty. Paste tools, a program or an API description.');
  const allowed = toolReaders.filter(({ id }) => format === undefined || id === format);
  const read = (text: string) => readText(text, allowed, format !== undefined);
  const fences = findFences(whole);
  const isDocument = fences.inner.length === 0 || isAround(whole, fences, allowed);
  const made = isDocument
    ? ((await read(whole)) ?? (await readFenced(fences, read)))
    : ((await readFenced(fences, read)) ?? (await read(whole)));
  if (!made) {
    const [text = whole] = fences.inner.length === 1 && fences.outside.trim() === '' ? fences.inner : [];
    throw new AppError('bad_request', describeText(text, readLooseJson(text, () => {})?.value));
  }
  return { ...made, changes: [...told, ...made.changes] };
}

const toldOf = (message: string): RepairChange => ({ path: '', message });

/** True where what stands around the fences is itself a document or a program. */
function isAround(text: string, { outside }: Fences, allowed: readonly ToolReader[]): boolean {
  if (outside.trim() === '') return false;
  return (
    /^\s*[[{]\s*["'{[]/.test(text) ||
    looksLikeYaml(text) ||
    allowed.filter(isText).some(({ sniff }) => sniff(outside))
  );
}

type Read = (text: string) => Promise<ReadTools | undefined>;

/** What the one fence holds that has tools; where several have, they are read as one text. */
async function readFenced({ inner }: Fences, read: Read): Promise<ReadTools | undefined> {
  const made: { text: string; read: ReadTools }[] = [];
  for (const text of inner) {
    const one = await read(text);
    if (one) made.push({ text, read: one });
  }
  const [first] = made;
  const found = made.length < 2 ? first?.read : await read(made.map(({ text }) => text).join('\n\n'));
  if (!found) return undefined;
  const told = toldOf('The text stood in fences of Markdown; what is between them was read.');
  return { ...found, changes: [told, ...found.changes] };
}

/** Reads one text as it stands; undefined where no reader finds a tool in it. */
async function readText(
  text: string,
  allowed: readonly ToolReader[],
  isNamed: boolean,
): Promise<ReadTools | undefined> {
  const changes: RepairChange[] = [];
  const problems: ImportProblem[] = [];
  const tell = (problem: ImportProblem) => {
    problems.push(problem);
  };
  const yaml = readYaml(text);
  const written = yaml === undefined ? null : readValue(yaml, allowed, tell);
  if (written) return toRead(written.reader, written.found, changes, problems);
  const program = isJson(text)
    ? undefined
    : allowed.filter(isText).find((reader) => reader.sniff(text) || isNamed);
  if (program) {
    refuseLong(text);
    const found = (await program.load())(text, tell);
    if (found.length > 0) {
      tellRounded(text, found, tell);
      return toRead(program, found, changes, problems);
    }
  }
  const said = (path: string, message: string) => changes.push({ path, message });
  const read = readLooseJson(text, said);
  const inside = read ? undefined : findInside(text);
  const value = read ? read.value : inside;
  const made = value === undefined ? null : readValue(value, allowed, tell);
  if (!made) return undefined;
  if (inside !== undefined) said('', 'The definition stood in other text; that was left out.');
  return toRead(made.reader, made.found, changes, problems);
}

const isText = (reader: ToolReader): reader is TextReader => reader.from === 'text';

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

/** Numbers of a program are read as doubles. */
function tellRounded(text: string, found: readonly FoundTool[], tell: TellProblem): void {
  const long = [...new Set(text.match(/\b\d[\d_]{15,}\b/g))].filter(
    (one) => !Number.isSafeInteger(Number(one.replaceAll('_', ''))),
  );
  if (long.length === 0) return;
  const made = JSON.stringify(found.map(({ definition }) => definition));
  for (const one of long.slice(0, 20)) {
    const rounded = JSON.stringify(Number(one.replaceAll('_', '')));
    if (!made.includes(rounded)) continue;
    const message = `${one.slice(0, 100)} has more digits than were kept: ${rounded} stands there now.`;
    tell({ severity: 'warning', path: '', message });
  }
}

function refuseLong(text: string): void {
  const most = limits.importedProgram.value;
  if (text.length > most)
    throw new AppError(
      'bad_request',
      `The program has ${text.length.toLocaleString('en-US')} characters; ${most.toLocaleString('en-US')} are read at once. Paste the part with the tools.`,
    );
}
