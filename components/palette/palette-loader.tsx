'use client';

import { AfterLoad } from '@/components/ui/after-load';
import { loadLater } from '@/lib/client/load-later';

const PaletteKeys = loadLater(() => import('./palette-keys'));

/** Listens for the keys of the palette once the page is alive. */
export function PaletteLoader() {
  return (
    <AfterLoad>
      <PaletteKeys />
    </AfterLoad>
  );
}
