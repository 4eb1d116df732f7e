interface LookAhead {
  /** What it holds. */
  inner: string;
  /** False for one that forbids. */
  isPositive: boolean;
}

/** A pattern without its look-aheads, and those, in their order. */
export function takeLookAheads(pattern: string): { rest: string; asked: LookAhead[] } {
  const asked: LookAhead[] = [];
  let rest = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const opening = /^\(\?[=!]/.exec(pattern.slice(at, at + 3))?.[0];
    const end = opening ? findClosing(pattern, at) : -1;
    if (!opening || end < 0) {
      const length = pattern[at] === '\\' ? 2 : 1;
      rest += pattern.slice(at, at + length);
      at += length - 1;
      continue;
    }
    asked.push({ inner: pattern.slice(at + opening.length, end), isPositive: opening === '(?=' });
    at = end;
  }
  return { rest, asked };
}

/** Where a group ends; -1 where it does not. */
function findClosing(pattern: string, from: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = from; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (isInClass) isInClass = char !== ']';
    else if (char === '[') isInClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0 && at > from) return at;
  }
  return -1;
}
