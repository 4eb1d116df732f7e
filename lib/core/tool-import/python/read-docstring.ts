/** What a docstring says of a function and of its parameters. */
export interface Docstring {
  description: string;
  parameters: Map<string, { text: string; type?: string }>;
}

/** Headings of sections, of Google's style and NumPy's. */
const PARAMETERS =
  /^(args|arguments|parameters|params|other parameters|keyword args|keyword arguments|attributes)$/i;
const HEADINGS =
  /^(args|arguments|parameters|params|other parameters|keyword args|keyword arguments|attributes|returns?|yields?|raises|examples?|notes?|see also|references|warnings?|todo)$/i;

/** Reads a docstring in the style of Google, NumPy or Sphinx; what is in none of them is the description. */
export function readDocstring(given: string): Docstring {
  const lines = dedent(given.slice(0, 100_000));
  const parameters: Docstring['parameters'] = new Map();
  const said: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const heading = findHeading(lines, at);
    if (heading) {
      const end = findEnd(lines, heading.body, heading.isUnderlined);
      const body = lines.slice(heading.body, end);
      if (PARAMETERS.test(heading.name)) readSection(body, heading.isUnderlined, parameters);
      else if (/^(returns?|yields?|raises|notes?)$/i.test(heading.name))
        said.push('', `${heading.name}: ${joinLines(body)}`);
      at = end;
      continue;
    }
    const line = lines[at] ?? '';
    const field = /^:(\w+)([^:]*):\s*(.*)$/.exec(line.trim());
    if (field) {
      const end = findFieldEnd(lines, at + 1);
      takeField(field, lines.slice(at + 1, end), parameters, said);
      at = end;
      continue;
    }
    said.push(line);
    at += 1;
  }
  return { description: tidy(said), parameters };
}

function dedent(text: string): string[] {
  const lines = text.replaceAll('\t', '    ').split(/\r?\n/);
  const [first = '', ...rest] = lines;
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const most = indents.length > 0 ? indents.reduce((a, b) => Math.min(a, b)) : 0;
  return [first.trim(), ...rest.map((line) => line.slice(most).trimEnd())];
}

function findHeading(lines: readonly string[], at: number) {
  const line = (lines[at] ?? '').trim();
  const name = line.replace(/:$/, '');
  if (!HEADINGS.test(name)) return undefined;
  if (/^\s*-{3,}\s*$/.test(lines[at + 1] ?? '')) return { name, body: at + 2, isUnderlined: true };
  return line.endsWith(':') ? { name, body: at + 1, isUnderlined: false } : undefined;
}

/** A section of Google's ends where a line is not indented any more; one of NumPy's where the next begins. */
function findEnd(lines: readonly string[], from: number, isUnderlined: boolean): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isUnderlined ? findHeading(lines, at) : line.trim() !== '' && !/^\s/.test(line)) return at;
  }
  return lines.length;
}

function readSection(body: readonly string[], isUnderlined: boolean, into: Docstring['parameters']): void {
  const filled = body.filter((line) => line.trim() !== '');
  const base = filled.length > 0 ? filled.map(indentOf).reduce((a, b) => Math.min(a, b)) : 0;
  const entry = isUnderlined
    ? /^\*{0,2}([\w, *]+?)(?:\s*:\s*(.*))?$/
    : /^\*{0,2}([\w.]+)\s*(?:\(([^)]*)\))?\s*:\s*(.*)$/;
  let open: string[] = [];
  for (const line of filled) {
    const found = indentOf(line) === base ? entry.exec(line.trim()) : null;
    if (!found) {
      for (const name of open) append(into, name, line.trim());
      continue;
    }
    open = (found[1] ?? '').split(',').map((name) => name.trim().replace(/^\*+/, ''));
    const [type, text] = [found[2], isUnderlined ? '' : (found[3] ?? '')];
    for (const name of open) into.set(name, { text, ...(type === undefined ? {} : { type }) });
  }
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function append(into: Docstring['parameters'], name: string, text: string): void {
  const known = into.get(name);
  if (known) into.set(name, { ...known, text: known.text === '' ? text : `${known.text} ${text}` });
}

/** A field of Sphinx goes on until the next one or an empty line. */
function findFieldEnd(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '' || line.startsWith(':')) return at;
  }
  return lines.length;
}

function takeField(
  [, kind = '', rest = '', text = '']: RegExpExecArray,
  more: readonly string[],
  into: Docstring['parameters'],
  said: string[],
): void {
  const words = rest.trim().split(/\s+/);
  const name = (words.at(-1) ?? '').replace(/^\*+/, '');
  const whole = [text, ...more.map((line) => line.trim())].filter((one) => one !== '').join(' ');
  if (/^(param|parameter|arg|argument|key|keyword)$/.test(kind)) {
    const type = words.length > 1 ? words.slice(0, -1).join(' ') : into.get(name)?.type;
    into.set(name, { text: whole, ...(type === undefined ? {} : { type }) });
  } else if (kind === 'type') into.set(name, { text: into.get(name)?.text ?? '', type: whole });
  else if (/^(returns?|raises?)$/.test(kind))
    said.push('', `${kind.startsWith('ret') ? 'Returns' : `Raises ${rest.trim()}`}: ${whole}`);
}

const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** Paragraphs without the breaks of their lines. */
const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => (/^\s*([-*>]|\d+\.)\s/m.test(part) ? part.trim() : joinLines(part.split('\n'))))
    .filter((part) => part !== '')
    .join('\n\n');
