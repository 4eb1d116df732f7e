/** What a cURL command sends. */
interface CurlRequest {
  data: string;
  /** By their names in small letters. */
  headers: Map<string, string>;
  url: string;
  /** In capitals; empty where the command does not name one. */
  method: string;
}

const DATA = ['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--data-urlencode', '--json'];
const HEADER = ['-H', '--header'];
const METHOD = ['-X', '--request'];
/** Options with a value that says nothing of what is sent. */
const OTHERS = [
  '-o',
  '--output',
  '-u',
  '--user',
  '-A',
  '--user-agent',
  '-e',
  '--referer',
  '-b',
  '--cookie',
  '-x',
  '--proxy',
];
const TIMES = [
  '-m',
  '--max-time',
  '--connect-timeout',
  '--retry',
  '-w',
  '--write-out',
  '--cacert',
  '--cert',
  '--key',
];
/** Longer names first: `--data` is how `--data-raw` begins. */
const VALUED = [...DATA, ...HEADER, ...METHOD, '--url', ...OTHERS, ...TIMES].sort(
  (a, b) => b.length - a.length,
);

/** True for a text that begins as a command. */
export const isCurl = (text: string): boolean => /^(?:\$\s+)?curl\s/.test(text.trimStart());

/** Reads a cURL command as a shell would, its quotes of three kinds included; what it does not say is empty. Never throws. */
export function readCurl(text: string): CurlRequest {
  const { words, heredoc } = splitWords(text);
  const read: CurlRequest = { data: '', headers: new Map(), url: '', method: '' };
  const data: string[] = [];
  for (let at = words.indexOf('curl') + 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const option = VALUED.find((one) => word === one || isAttached(word, one));
    if (option === undefined) {
      takeBare(read, word);
      continue;
    }
    const isAlone = word === option;
    const value = isAlone ? (words[at + 1] ?? '') : word.slice(option.length).replace(/^=/, '');
    if (isAlone) at += 1;
    if (DATA.includes(option)) data.push(value === '@-' && heredoc !== undefined ? heredoc : value);
    else takeOption(read, option, value);
  }
  return { ...read, data: data.join('&') };
}

function takeBare(read: CurlRequest, word: string): void {
  if (word === '-G' || word === '--get') read.method = 'GET';
  if (!word.startsWith('-') && read.url === '') read.url = word;
}

function takeOption(read: CurlRequest, option: string, value: string): void {
  if (HEADER.includes(option)) addHeader(read.headers, value);
  if (METHOD.includes(option)) read.method = value.toUpperCase();
  if (option === '--url') read.url = value;
}

/** `-d'{}'`, `--data='{}'` */
const isAttached = (word: string, option: string): boolean =>
  option.startsWith('--') ? word.startsWith(`${option}=`) : word.startsWith(option) && !word.startsWith('--');

function addHeader(headers: Map<string, string>, line: string): void {
  const at = line.indexOf(':');
  if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
}

/** The words of a command; a line that ends with a backslash goes on. */
function splitWords(given: string): { words: string[]; heredoc?: string } {
  const found = /<<-?\s*(['"]?)(\w+)\1[^\n]*\n([\s\S]*?)\n\s*\2\s*(?:\n|$)/.exec(given);
  const text = found ? given.slice(0, found.index) : given;
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? '';
    if (/\s/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
      continue;
    }
    const piece = readPiece(text, at);
    at = piece.end;
    if (piece.text !== null) word = (word ?? '') + piece.text;
  }
  if (word !== null) words.push(word);
  return { words, ...(found ? { heredoc: found[3] ?? '' } : {}) };
}

/** One quoted or bare piece of a word; null for the end of a line that goes on. */
function readPiece(text: string, at: number): { text: string | null; end: number } {
  const sign = text[at];
  if (sign === "'") return readTo(text, at + 1, "'", () => null);
  if (sign === '"') return readTo(text, at + 1, '"', readDouble);
  if (sign === '$' && text[at + 1] === "'") return readTo(text, at + 2, "'", readAnsi);
  if (sign === '\\') {
    const line = /^\\\r?\n/.exec(text.slice(at, at + 3));
    return line ? { text: null, end: at + line[0].length } : { text: text[at + 1] ?? '', end: at + 2 };
  }
  return { text: sign ?? '', end: at + 1 };
}

type ReadEscape = (text: string, at: number) => { text: string; end: number } | null;

function readTo(
  text: string,
  from: number,
  quote: string,
  readEscape: ReadEscape,
): { text: string; end: number } {
  const pieces: string[] = [];
  let start = from;
  let at = from;
  while (at < text.length && text[at] !== quote) {
    const special = text[at] === '\\' ? readEscape(text, at) : null;
    if (special) {
      pieces.push(text.slice(start, at), special.text);
      at = special.end;
      start = at;
    } else at += 1;
  }
  pieces.push(text.slice(start, at));
  return { text: pieces.join(''), end: at + 1 };
}

/** In double quotes a backslash stands for itself before most letters. */
const readDouble: ReadEscape = (text, at) => {
  const next = text[at + 1] ?? '';
  if (next === '\n') return { text: '', end: at + 2 };
  return '$`"\\'.includes(next) && next !== '' ? { text: next, end: at + 2 } : null;
};

const ANSI: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
};

const readAnsi: ReadEscape = (text, at) => {
  const code = /^\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/.exec(
    text.slice(at, at + 10),
  );
  if (code) {
    const [whole, short, long, hex, octal] = code;
    const point =
      octal === undefined ? Number.parseInt(short ?? long ?? hex ?? '0', 16) : Number.parseInt(octal, 8);
    return { text: point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point), end: at + whole.length };
  }
  const next = text[at + 1] ?? '';
  return { text: ANSI[next] ?? next, end: at + 2 };
};
