import { Bot, Settings, User } from 'lucide-react';
import type { TranscriptEntry } from '@/components/transcript/to-transcript';
import { cx } from '@/components/ui/cx';

/** Who says it, for the eye alone: the name is beside it. */
export function Avatar({ entry }: { entry: TranscriptEntry }) {
  const { kind } = entry;
  const Icon = kind === 'assistant' ? Bot : entry.role === 'system' ? Settings : User;
  return (
    <span
      aria-hidden
      className={cx(
        'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full',
        kind === 'user' ? 'bg-sunken text-ink-soft' : 'bg-accent-soft text-accent',
      )}
    >
      <Icon className="size-3.5" />
    </span>
  );
}
