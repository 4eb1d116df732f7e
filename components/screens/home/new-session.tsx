'use client';

import { ChevronDown } from 'lucide-react';
import { NewSessionButton } from '@/components/sessions/new-session-button';
import { useCreateSession } from '@/components/sessions/use-create-session';
import { AfterLoad } from '@/components/ui/after-load';
import { loadLater } from '@/lib/client/load-later';

const PresetMenu = loadLater(() => import('@/components/presets/preset-menu'));

/** The button for an empty session, and beside it those that begin with a preset. */
export function NewSession() {
  const { mutate, isPending } = useCreateSession();
  return (
    <span className="inline-flex items-center gap-px">
      <NewSessionButton className="rounded-r-none" />
      <span className="relative h-7 w-6 rounded-r-md bg-accent">
        <ChevronDown aria-hidden className="absolute inset-0 m-auto size-4 text-accent-ink" />
        <span className="relative">
          <AfterLoad>
            <PresetMenu onStart={(presetId) => mutate({ presetId })} isBusy={isPending} />
          </AfterLoad>
        </span>
      </span>
    </span>
  );
}
