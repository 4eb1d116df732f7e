import type { TextReader } from '../tool-reader';

/** Functions, models and written-out lists of tools in Python. */
export const python: TextReader = {
  id: 'python',
  label: 'a program in Python',
  from: 'text',
  sniff: (text) => isPython(text.slice(0, MOST_SNIFFED)),
  load: async () => (await import('../python/read-python')).readPython,
};

/** So much of a text says what it is. */
const MOST_SNIFFED = 200_000;

const isPython = (text: string): boolean =>
  !/^[ \t]*end[ \t]*$/m.test(text) &&
  (/^[ \t]*(async[ \t]+)?def[ \t]+\w+[ \t]*[([]|^class[ \t]+\w+[ \t]*(\([^)\n]*\))?[ \t]*:|^from[ \t]+[\w.]+[ \t]+import[ \t]|^import[ \t]+\w+[ \t]*$|^@\w|\btools[ \t]*=[ \t]*\[/m.test(
    text,
  ) ||
    (/^[A-Za-z_]\w*[ \t]*(:[ \t]*[\w[\], ."']+)?=[ \t]*[[{(]/m.test(text) &&
      !/^[ \t]*(const|let|var|export|import|function)\b/m.test(text)));
