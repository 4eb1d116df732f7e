import type { TextReader } from '../tool-reader';

/** Structs with tags, and the tools that are made of them, in Go. */
export const go: TextReader = {
  id: 'go',
  label: 'a program in Go',
  from: 'text',
  sniff: (text) =>
    /^[ \t]*package[ \t]+\w+[ \t]*$|^[ \t]*type[ \t]+\w+[ \t]+struct\b|^[ \t]*func[ \t]+[\w(]/m.test(
      text.slice(0, 200_000),
    ),
  load: async () => (await import('../go/read-go')).readGo,
};
