import type { ReactNode } from 'react';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { describePreset } from './describe-preset';

export interface PresetRowProps {
  preset: PresetData;
  /** What can be done with it. */
  actions: ReactNode;
}

/** One preset of a list: its name, its note and what it holds. */
export function PresetRow({ preset, actions }: PresetRowProps) {
  return (
    <li aria-label={preset.name} className="flex items-start gap-3 px-3 py-2">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-start font-medium" title={preset.name}>
          {preset.name}
        </p>
        {preset.note && (
          <p dir="auto" className="text-start text-ink-soft text-xs [overflow-wrap:anywhere]">
            {preset.note}
          </p>
        )}
        {describePreset(preset.parts).map((line) => (
          <p key={line} className="truncate text-ink-muted text-xs" title={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </div>
      <div className="flex shrink-0 items-center gap-1">{actions}</div>
    </li>
  );
}
