import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of pages: no dots, so that none leads out of the folder. */
const NAME = /^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?$/;

/**
 * A page of the product's documentation as Markdown.
 *
 * @param name its place in `public/docs`, without `.md`: `adding/a-rule`
 * @returns null where there is no such page
 */
export async function readDocPage(name: string): Promise<string | null> {
  if (!NAME.test(name)) return null;
  // The folder is there while the server runs; the build is not to look for what this may name.
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'public', 'docs', `${name}.md`);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
