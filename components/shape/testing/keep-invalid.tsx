import { type ReactNode, useMemo, useState } from 'react';
import type { InvalidTexts } from '../invalid/invalid-text';
import { InvalidTextContext } from '../invalid/invalid-text-context';

/** Keeps what cannot be sent for the forms in it, and tells what that is by now. */
export function KeepInvalid({
  onTexts,
  children,
}: {
  onTexts?: (texts: InvalidTexts) => void;
  children: ReactNode;
}) {
  const [texts, setTexts] = useState<InvalidTexts>({});
  onTexts?.(texts);
  const store = useMemo(() => ({ texts, change: setTexts }), [texts]);
  return <InvalidTextContext value={store}>{children}</InvalidTextContext>;
}
