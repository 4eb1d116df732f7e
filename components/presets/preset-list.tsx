'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/form/search-input';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { presetsQuery } from '@/lib/client/preset-queries';
import type { PresetData } from '@/lib/core/api/preset-operations';

/** All presets, with a search. */
export function PresetList({ renderRow }: { renderRow: (preset: PresetData) => ReactNode }) {
  const presets = useQuery(presetsQuery);
  const [typed, setTyped] = useState('');

  if (presets.isError) {
    return (
      <Notice
        variant="bad"
        isAlert
        title={presets.error.message}
        actions={<Button onClick={() => void presets.refetch()}>Try again</Button>}
      />
    );
  }
  if (presets.isPending) return <p className="text-ink-muted">Reading the presets…</p>;
  const { items } = presets.data;
  if (items.length === 0) {
    return <EmptyState>No presets yet. Open a session and choose "Save as preset…" in its menu.</EmptyState>;
  }
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter((preset) => {
    const text = toSearched(preset);
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <SearchInput
        // Has the focus: a list opened to find something in it
        autoFocus
        dir="auto"
        label="Find a preset"
        placeholder="Find by name, note or tool"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length === 0 ? (
        <p className="p-4 text-center text-ink-muted">No preset has these words.</p>
      ) : (
        <ul
          aria-label="Presets"
          className="min-h-0 divide-y divide-line overflow-y-auto rounded-lg border border-line"
        >
          {found.map(renderRow)}
        </ul>
      )}
    </>
  );
}

const toSearched = ({ name, note, parts }: PresetData): string =>
  [name, note, parts.config?.model, ...(parts.tools ?? []).map(({ text }) => text)].join(' ').toLowerCase();
