'use client';

import { Suspense, useEffect, useState } from 'react';
import { isComposing } from '@/components/ui/is-composing';
import { loadLater } from '@/lib/client/load-later';

const Palette = loadLater(() => import('./palette'));

/** Opens the list of everything there is to do with Ctrl or Cmd and K, wherever the cursor is. */
export default function PaletteKeys() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isKey || event.altKey || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      // The editor takes the same keys for the first of two.
      event.stopPropagation();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <Palette onClose={() => setOpen(false)} />
    </Suspense>
  );
}
