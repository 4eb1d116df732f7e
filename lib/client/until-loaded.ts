import { tellOutdated } from './outdated-page';

const RETRY_MS = 1500;
/** So often the server may be there and not have the code. An upgrade puts other files in the place of all. */
const MAX_MISSES = 4;

/**
 * Loads code until it works. A server that is gone for a moment must not take the page down with it, nor leave a part of
 * it out for good.
 *
 * Where the server is there and has not got the code, the page is older than the server: it is told, which offers to
 * reload it, and nothing more is tried. What waits then waits on: what stands in for it stays in its place.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (let misses = 0; misses < MAX_MISSES; ) {
    try {
      return await load();
    } catch {
      if (await isServerThere()) misses += 1;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  tellOutdated();
  return new Promise(() => {});
}

/** What stands before a server answers too while it is gone, with a status from 500 on. */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' })).status < 500;
  } catch {
    return false;
  }
}
