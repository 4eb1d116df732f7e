'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronDown, FilePlus2, Settings2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { loadLater } from '@/lib/client/load-later';
import { presetsQuery } from '@/lib/client/preset-queries';

const ManagePresetsDialog = loadLater(() => import('./manage-presets-dialog'));

/** As many as a menu holds; the dialog has them all. */
const SHOWN = 20;

export interface PresetMenuProps {
  /** Begins a session with a preset. */
  onStart: (presetId: string) => void;
  isBusy: boolean;
}

/** Sessions that begin with a preset. */
export default function PresetMenu({ onStart, isBusy }: PresetMenuProps) {
  const [isManaging, setManaging] = useState(false);
  const items = useQuery(presetsQuery).data?.items ?? [];
  const starts = items.slice(0, SHOWN).map(({ id, name, note }) => ({
    label: `New from "${name}"`,
    ...(note ? { note } : {}),
    icon: <FilePlus2 />,
    onSelect: () => onStart(id),
  }));
  const manage = {
    label: 'Manage presets…',
    ...(items.length === 0 ? { note: 'A session is saved as one in its own menu' } : {}),
    icon: <Settings2 />,
    onSelect: () => setManaging(true),
  };
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="primary"
            aria-label="New session from a preset"
            title="New session from a preset"
            icon={<ChevronDown />}
            disabled={isBusy}
            className="w-6 rounded-l-none px-0!"
          />
        }
        groups={starts.length > 0 ? [starts, [manage]] : [[manage]]}
      />
      {isManaging && (
        <Suspense>
          <ManagePresetsDialog onStart={({ id }) => onStart(id)} onClose={() => setManaging(false)} />
        </Suspense>
      )}
    </>
  );
}
