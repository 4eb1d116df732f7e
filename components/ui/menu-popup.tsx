import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { cx } from './cx';
import type { MenuItem } from './menu-item';

export interface MenuPopupProps {
  anchor: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  /** Opened with a key: its first item is chosen at once, so that the next Enter takes it. */
  isByKey: boolean;
  onOpenChange: (isOpen: boolean) => void;
  groups: MenuItem[][];
  align: 'start' | 'end';
}

/** The open menu beside its button. */
export function MenuPopup({ anchor, isOpen, isByKey, onOpenChange, groups, align }: MenuPopupProps) {
  return (
    <BaseMenu.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} sideOffset={4} align={align} className="z-50">
          <BaseMenu.Popup
            finalFocus={anchor}
            onFocus={({ target, currentTarget }) => {
              if (isByKey && target === currentTarget) focusFirst(currentTarget);
            }}
            className="max-h-[min(24rem,var(--available-height))] min-w-44 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
          >
            {groups.map((items, index) => (
              <div key={items[0]?.label ?? index}>
                {index > 0 && <BaseMenu.Separator className="my-1 h-px bg-line" />}
                {items.map((item) => (
                  <Item key={item.label} {...item} />
                ))}
              </div>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

const focusFirst = (popup: HTMLElement) => popup.querySelector<HTMLElement>('[role="menuitem"]')?.focus();

function Item({ label, description, icon, hint, unavailable, onSelect, isDanger }: MenuItem) {
  return (
    <BaseMenu.Item
      onClick={onSelect}
      disabled={unavailable !== undefined}
      className={cx(
        'flex select-none items-start gap-2 rounded-md px-2 py-1.5 outline-none',
        'data-[highlighted]:bg-sunken [&_svg]:mt-0.5 [&_svg]:size-3.5',
        unavailable === undefined ? 'cursor-pointer' : 'cursor-not-allowed',
        unavailable !== undefined ? 'text-ink-muted' : isDanger ? 'text-bad' : 'text-ink',
      )}
    >
      {icon}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 max-w-72 [overflow-wrap:anywhere]" title={label}>
          <bdi>{label}</bdi>
        </span>
        {(unavailable ?? description) && (
          <span className="block max-w-64 text-ink-muted text-xs">{unavailable ?? description}</span>
        )}
      </span>
      {hint && <span className="pl-3 text-ink-muted text-xs tabular-nums">{hint}</span>}
    </BaseMenu.Item>
  );
}
