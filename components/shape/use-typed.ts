import { useState } from 'react';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import { isOver } from './invalid/is-over';
import { setInvalid } from './invalid/set-invalid';
import type { ShapeProps } from './shape-props';

/**
 * A text somebody types for a value. It stays as typed while it means the value, or cannot be sent: then the store around the
 * form keeps it, and nothing is sent before it is mended. Somebody else's value takes its place.
 *
 * @param read the value a text means, or what is wrong with it
 */
export function useTyped(
  { path, value, onChange }: Pick<ShapeProps, 'path' | 'value' | 'onChange'>,
  write: (value: unknown) => string,
  read: (text: string) => { value: unknown } | { problem: string },
): { text: string; problem: string | undefined; type: (text: string) => void } {
  const { texts, change } = useInvalidTextStore();
  const [typed, setTyped] = useState<{ text: string; of: unknown }>();
  const found = texts[path];
  const invalid = found && isOver(found, value) ? found : undefined;
  const isOwn = typed !== undefined && isDeepEqual(typed.of, value);
  return {
    text: invalid?.text ?? (isOwn ? typed.text : write(value)),
    problem: invalid?.problem,
    type: (text) => {
      const meant = read(text);
      if ('problem' in meant) {
        const kept = { text, problem: meant.problem, over: { value } };
        return change((now) => setInvalid(now, path, kept));
      }
      change((now) => setInvalid(now, path, undefined));
      setTyped({ text, of: meant.value });
      if (!isDeepEqual(meant.value, value)) onChange(meant.value);
    },
  };
}
