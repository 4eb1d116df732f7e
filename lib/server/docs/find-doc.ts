import 'server-only';
import { type DocEntry, listDocEntries } from '@/lib/core/docs/list-doc-entries';
import { listHeadings } from '@/lib/core/docs/list-headings';
import { readDocPage } from './read-doc-page';

/** A page of the documentation with what stands around it. */
interface Doc {
  name: string;
  title: string;
  /** Markdown. */
  text: string;
  /** All pages, in the order of the index. */
  entries: DocEntry[];
}

/** @returns null where there is no page of that name */
export async function findDoc(name: string): Promise<Doc | null> {
  const [text, index] = await Promise.all([readDocPage(name), readDocPage('index')]);
  if (text === null) return null;
  const title = listHeadings(text)[0]?.text ?? 'Documentation';
  return { name, title, text, entries: listDocEntries(index ?? '') };
}
