import type { TextReader } from '../tool-reader';

/** Functions, types, schemas of Zod and written-out lists of tools in TypeScript and JavaScript. */
export const typescript: TextReader = {
  id: 'typescript',
  label: 'a program in TypeScript or JavaScript',
  from: 'text',
  sniff: (text) => isTypescript(text.slice(0, MOST_SNIFFED)),
  load: async () => (await import('../typescript/read-typescript')).readTypescript,
};

/** So much of a text says what it is. */
const MOST_SNIFFED = 200_000;

const isTypescript = (text: string): boolean =>
  /^[ \t]*(export[ \t]+)?(default[ \t]+)?(declare[ \t]+)?(async[ \t]+)?(const|let|var|function|interface|type|enum|namespace)[ \t]+[\w$]+|^[ \t]*import[ \t]+([\w{*]|['"])[^\n]*from[ \t]*['"]|^[ \t]*(export[ \t]+default|(module\.)?exports\b)|\bz\.(object|string)\(|\.(registerTool|tool)\([ \t\n]*['"`]/m.test(
    text,
  ) && !/^[ \t]*(package[ \t]+\w+[ \t;]*$|def[ \t]|class[ \t]+\w+[^\n{]*:[ \t]*$|func[ \t])/m.test(text);
