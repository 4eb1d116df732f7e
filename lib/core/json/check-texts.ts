/** A text that nobody could send, store and find again. */
export interface TextIssue {
  /** Keys and indexes that lead to it. */
  path: (string | number)[];
  kind: 'half-character' | 'nul';
}

/** More than this are not told: one is enough to refuse. */
const MOST = 20;
const NUL = '\u0000';

/**
 * Finds the texts, keys included, that hold U+0000 or half a character (a lone surrogate, as in `"\ud83d"`). The Messages
 * API refuses a body with the second, and every later one that repeats it.
 *
 * Level by level rather than by recursion: a body may be deeper than the stack.
 */
export function checkTexts(value: unknown): TextIssue[] {
  const issues: TextIssue[] = [];
  interface Node {
    value: unknown;
    name: string | number;
    parent: Node | undefined;
  }
  const look = (text: string, path: () => TextIssue['path']) => {
    const kind = text.includes(NUL) ? 'nul' : isWhole(text) ? undefined : 'half-character';
    if (kind) issues.push({ path: path(), kind });
  };
  const toPath = (node: Node): TextIssue['path'] => {
    const path: TextIssue['path'] = [];
    for (let at: Node | undefined = node; at?.parent; at = at.parent) path.unshift(at.name);
    return path;
  };
  const open: Node[] = [{ value, name: '', parent: undefined }];
  for (let node = open.pop(); node && issues.length < MOST; node = open.pop()) {
    const { value: held } = node;
    if (typeof held === 'string') look(held, () => toPath(node));
    else if (Array.isArray(held)) {
      for (let index = held.length - 1; index >= 0; index -= 1) {
        open.push({ value: held[index], name: index, parent: node });
      }
    } else if (typeof held === 'object' && held !== null) {
      for (const [name, inner] of Object.entries(held).reverse()) {
        look(name, () => toPath(node));
        open.push({ value: inner, name, parent: node });
      }
    }
  }
  return issues;
}

/** With the flag, the two halves of a character are no surrogates. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
