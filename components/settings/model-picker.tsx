'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Input } from '@/components/ui/form/input';
import { Select } from '@/components/ui/form/select';
import { isComposing } from '@/components/ui/is-composing';
import { modelsQuery } from '@/lib/client/session-queries';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';

/** Stands in the list for "type one in". No model is called this. */
const OTHER = '(other)';

/** Chooses the model: from the list, or any id typed in. */
export function ModelPicker({ model, onChange }: { model: string; onChange: (model: string) => void }) {
  const { data } = useQuery(modelsQuery);
  const [typed, setTyped] = useState<string>();
  const known = data?.items ?? [{ id: SIMULATOR_MODEL, display_name: SIMULATOR_NAME }];
  const listed = known.some(({ id }) => id === model)
    ? known
    : [...known, { id: model, display_name: model }];

  const take = () => {
    const id = typed?.trim();
    setTyped(undefined);
    if (id) onChange(id);
  };

  if (typed !== undefined) {
    return (
      <Input
        aria-label="Model id"
        // Has the focus: the person has just asked to type here
        autoFocus
        value={typed}
        placeholder="claude-…"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          // The form it may stand in is neither sent nor closed by it.
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') take();
          else setTyped(undefined);
        }}
        className="w-52 font-mono text-xs"
      />
    );
  }
  return (
    <span className="w-52" title={data?.problem ?? undefined}>
      <Select
        label="Model"
        value={model}
        options={[
          ...listed.map(({ id, display_name }) => ({ value: id, label: display_name })),
          { value: OTHER, label: 'Another model…' },
        ]}
        onChange={(value) => (value === OTHER ? setTyped('') : onChange(value))}
      />
    </span>
  );
}
