import { useState } from 'react';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';

/**
 * The text of a control whose value is read from it: as it was typed for as long as it means the value, so that a comma or
 * a new line at its end stays; written out anew once the value is another, as after somebody else's edit.
 */
export function useTypedText<T>(
  value: T,
  write: (value: T) => string,
  read: (text: string) => T,
): [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState(() => write(value));
  return [isDeepEqual(read(typed), value) ? typed : write(value), setTyped];
}
