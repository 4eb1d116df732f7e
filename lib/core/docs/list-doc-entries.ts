/** A page of the documentation, as the index names it. */
export interface DocEntry {
  /** Its place in the folder, without `.md`. */
  name: string;
  title: string;
}

/** The pages that the index leads to, in its order, after the index itself. */
export function listDocEntries(index: string): DocEntry[] {
  const linked = [...index.matchAll(/\[([^\]]+)\]\((?!\w+:)([\w/-]+)\.md\)/g)];
  return [
    { name: 'index', title: 'Overview' },
    ...linked.map(([, title = '', name = '']) => ({ name, title })),
  ];
}
