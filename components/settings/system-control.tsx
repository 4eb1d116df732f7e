'use client';

import { useState } from 'react';
import { EntriesControl } from '@/components/shape/entries-control';
import { TextControl } from '@/components/shape/text-control';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { anything, longText } from '@/lib/core/claude/shape/shape';
import { MAX_SYSTEM_BLOCKS, toSystemBlocks, toSystemText } from '@/lib/core/session/field/system-blocks';
import type { SettingProps } from './setting-props';
import { SystemBlock } from './system-block';

const noText = 'One text cannot say this: leave one block, without a cache breakpoint, to go back to text.';

/** The system prompt: a text, or blocks of text, each of which can end in a cache breakpoint. */
export function SystemControl({ label, help, isBare, path, value, onChange }: SettingProps) {
  const [wantsBlocks, setWantsBlocks] = useState(false);
  const isBlocks = Array.isArray(value) || (value === undefined && wantsBlocks);
  const text = toSystemText(value);
  const isTextless = text === undefined;

  const choose = (form: 'text' | 'blocks') => {
    setWantsBlocks(form === 'blocks');
    onChange(form === 'blocks' ? toSystemBlocks(value) : text || undefined);
  };
  const putBlocks = (next: unknown) => {
    // Without any, there is still a form to add one to.
    setWantsBlocks(true);
    onChange(next);
  };

  const note = isBlocks && isTextless ? noText : help;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-7 items-center justify-between gap-2">
        {!isBare && <span className="font-medium text-ink-soft text-xs">{label}</span>}
        <SegmentedControl
          label={`Form of ${label}`}
          value={isBlocks ? 'blocks' : 'text'}
          onChange={choose}
          options={[
            { value: 'text', label: 'Text', disabled: isTextless, ...(isTextless ? { title: noText } : {}) },
            {
              value: 'blocks',
              label: 'Blocks',
              title: 'Texts, each with a cache breakpoint if it is to have one',
            },
          ]}
        />
      </div>
      {isBlocks ? (
        <EntriesControl
          of={anything}
          most={MAX_SYSTEM_BLOCKS}
          beginning={{ type: 'text', text: '' }}
          inner={SystemBlock}
          label={label}
          path={path}
          value={value}
          onChange={putBlocks}
          isBare
        />
      ) : (
        <TextControl shape={longText(5)} label={label} path={path} value={value} onChange={onChange} isBare />
      )}
      {note && !isBare && <p className="text-ink-muted text-xs">{note}</p>}
    </div>
  );
}
