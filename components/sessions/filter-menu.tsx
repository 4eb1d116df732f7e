import { ChevronDown, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { Menu } from '@/components/ui/menu';
import { UnstyledButton } from '@/components/ui/unstyled-button';

interface FilterOption {
  value: string;
  label: string;
  count?: number;
}

export interface FilterMenuProps {
  /** What is filtered by, e.g. "Model". */
  name: string;
  value: string | undefined;
  options: readonly FilterOption[];
  /** Null takes the filter off. */
  onChange: (value: string | null) => void;
}

/** A filter: a menu while it is off, a chip with its value while it is on. */
export function FilterMenu({ name, value, options, onChange }: FilterMenuProps) {
  const items = options.map((option) => ({
    label: option.label,
    ...(option.count === undefined ? {} : { hint: formatCount(option.count) }),
    onSelect: () => onChange(option.value),
  }));
  const groups = items.length > 0 ? [items] : [[{ label: 'None yet', onSelect: () => {} }]];
  if (value === undefined) {
    return (
      <Menu
        trigger={
          <Button variant="ghost" size="sm" className="[&_svg]:text-ink-muted">
            {name}
            <ChevronDown />
          </Button>
        }
        groups={groups}
        align="start"
      />
    );
  }
  const label = options.find((option) => option.value === value)?.label ?? value;
  return (
    <span className="inline-flex h-6 min-w-0 items-center rounded bg-accent-soft text-accent text-xs">
      <Menu
        trigger={
          <UnstyledButton className="flex h-full min-w-0 items-center gap-1 rounded pl-2">
            {name}:
            <span dir="auto" className="max-w-40 truncate font-medium">
              {label}
            </span>
          </UnstyledButton>
        }
        groups={groups}
        align="start"
      />
      <UnstyledButton
        aria-label={`Take the filter ${name}: ${label} off`}
        onClick={() => onChange(null)}
        className="flex h-full items-center rounded px-1.5 hover:text-accent-strong"
      >
        <X className="size-3" />
      </UnstyledButton>
    </span>
  );
}
