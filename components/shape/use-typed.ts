import { useState } from 'react';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import { isOver } from './invalid/is-over';
import { setInvalid } from './invalid/set-invalid';
import type { ShapeProps } from './shape-props';

export interface Typing extends Pick<ShapeProps, 'path' | 'value' | 'onChange'> {
  /** What a problem calls it, where its path does not say so. */
  name?: string | undefined;
  /** Text that cannot be sent is kept whatever becomes of the value: other controls change it too. */
  outlives?: boolean | undefined;
}

/**
 * A text somebody types for a value. It stays as typed while the value is what came of it, or while it cannot be sent: then the
 * store around the form keeps it, and nothing is sent before it is mended. Somebody else's value takes its place.
 *
 * @param read the value a text means, or what is wrong with it
 */
export function useTyped(
  { path, value, onChange, name, outlives = false }: Typing,
  write: (value: unknown) => string,
  read: (text: string) => { value: unknown } | { problem: string },
): { text: string; problem: string | undefined; type: (text: string) => void } {
  const { texts, change } = useInvalidTextStore();
  /** `isAwaited`: the next value is what comes of the text, which need not be what it means word for word. */
  const [typed, setTyped] = useState<{ text: string; of: unknown; isAwaited: boolean }>();
  if (typed && !isDeepEqual(typed.of, value))
    setTyped(typed.isAwaited ? { text: typed.text, of: value, isAwaited: false } : undefined);
  const found = texts[path];
  const invalid = found && isOver(found, value) ? found : undefined;

  const type = (text: string) => {
    const meant = read(text);
    if ('problem' in meant) {
      const { problem } = meant;
      const kept = { text, problem, ...(name ? { name } : {}), ...(outlives ? {} : { over: { value } }) };
      return change((now) => setInvalid(now, path, kept));
    }
    change((now) => setInvalid(now, path, undefined));
    const isNew = !isDeepEqual(meant.value, value);
    setTyped({ text, of: value, isAwaited: isNew });
    if (isNew) onChange(meant.value);
  };
  return { text: invalid?.text ?? typed?.text ?? write(value), problem: invalid?.problem, type };
}
