import { writeShortJson } from './write-short-json';

interface Change {
  /** Where; empty for the whole. */
  path: string;
  message: string;
  /** What stood there. */
  before?: unknown;
}

/** So many characters of what stood there are shown. */
const MOST_BEFORE = 500;

/** What was changed of something that was brought in, one by one up to a bound. */
export function ChangeList({ changes, most }: { changes: readonly Change[]; most: number }) {
  return (
    <>
      {changes.slice(0, most).map(({ path, message, before }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
        <li key={index} className="px-2 py-1 [overflow-wrap:anywhere]">
          {message} {path !== '' && <code className="text-ink-muted">{path}</code>}
          {before !== undefined && (
            <p className="text-ink-muted">
              Before: <code>{writeShortJson(before).slice(0, MOST_BEFORE)}</code>
            </p>
          )}
        </li>
      ))}
      {changes.length > most && <li className="px-2 py-1">and {changes.length - most} more</li>}
    </>
  );
}
