import { takeStart } from '@/lib/core/take-start';

/** So much of what an error says is shown, in UTF-16 units. */
const MAX_LINE = 400;
/** So much of it, and of where it came from, is copied. */
const MAX_COPIED = 4000;

/** A failure in one line, and with what is needed to look into it. */
export function describeError(title: string, error: unknown): { line: string; whole: string } {
  const { message, stack, digest } = toParts(error);
  const place = typeof window === 'undefined' ? [] : [`Page: ${window.location.pathname}`];
  const number = digest === undefined ? [] : [`Number in the server's log: ${digest}`];
  return {
    line: [takeStart(message, MAX_LINE), ...number].join(' '),
    whole: [title, takeStart(message, MAX_COPIED), ...number, ...place, takeStart(stack, MAX_COPIED)].join(
      '\n',
    ),
  };
}

function toParts(error: unknown): { message: string; stack: string; digest?: string } {
  if (!(error instanceof Error)) return { message: String(error), stack: '' };
  const { message, name, stack = '' } = error;
  // The framework gives a failure of the server a number, and keeps what it says to the server's log.
  const digest = 'digest' in error && typeof error.digest === 'string' ? { digest: error.digest } : {};
  return { message: message === '' ? name : message, stack, ...digest };
}
