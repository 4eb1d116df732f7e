'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { type ComponentProps, Suspense, useState } from 'react';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import { loadLater } from '@/lib/client/load-later';
import { modelsQuery } from '@/lib/client/session-queries';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';

const ModelPopover = loadLater(() => import('./model-popover'));

/** Chooses the model: from the list with what each can do and costs, or any id typed in. */
export function ModelPicker({ model, onChange }: { model: string; onChange: (model: string) => void }) {
  const { data } = useQuery(modelsQuery);
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const items = data?.items ?? [{ id: SIMULATOR_MODEL, display_name: SIMULATOR_NAME }];
  const name = items.find(({ id }) => id === model)?.display_name ?? model;
  const plain = (
    <ModelButton
      name={name}
      isOpen={isOpen}
      onPointerEnter={() => setWanted(true)}
      onFocus={() => setWanted(true)}
      onClick={() => {
        setWanted(true);
        setOpen(true);
      }}
    />
  );
  if (!isWanted) return plain;
  return (
    <Suspense fallback={plain}>
      <ModelPopover
        trigger={<ModelButton name={name} isOpen={isOpen} />}
        isOpen={isOpen}
        onOpenChange={setOpen}
        model={model}
        items={items}
        problem={data?.problem ?? undefined}
        onChange={onChange}
      />
    </Suspense>
  );
}

function ModelButton({
  name,
  isOpen,
  ...rest
}: { name: string; isOpen: boolean } & ComponentProps<'button'>) {
  return (
    <UnstyledButton
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={`Model: ${name}`}
      title={name}
      {...rest}
      className="flex h-7 w-52 min-w-0 items-center gap-1 rounded-md border border-line-strong bg-surface pr-2 pl-2 text-start text-ink hover:border-ink-muted"
    >
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <ChevronsUpDown className="size-3.5 shrink-0 text-ink-muted" />
    </UnstyledButton>
  );
}
