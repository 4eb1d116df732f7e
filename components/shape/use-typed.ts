import { useState } from 'react';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';

/**
 * A text somebody types for a value. It stays as typed while it means the value, or cannot be read; somebody else's value
 * takes its place.
 *
 * @param read the value a text means, or what is wrong with it
 */
export function useTyped(
  value: unknown,
  write: (value: unknown) => string,
  read: (text: string) => { value: unknown } | { problem: string },
  onChange: (value: unknown) => void,
): { text: string; problem: string | undefined; type: (text: string) => void } {
  const [typed, setTyped] = useState<{ text: string; of: unknown; problem?: string }>();
  const isOwn = typed !== undefined && isDeepEqual(typed.of, value);
  return {
    text: isOwn ? typed.text : write(value),
    problem: isOwn ? typed.problem : undefined,
    type: (text) => {
      const meant = read(text);
      if ('problem' in meant) return setTyped({ text, of: value, problem: meant.problem });
      setTyped({ text, of: meant.value });
      if (!isDeepEqual(meant.value, value)) onChange(meant.value);
    },
  };
}
