'use client';

import { Popover as BasePopover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';

export interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement;
  disabled?: boolean;
  /** What it is. */
  label: string;
  /** Shows the label over it, with a cross to close it, and this beside the label. */
  header?: ReactNode;
  align?: 'start' | 'end';
  /** For one that is closed from within what it shows, or opened before it had loaded; else it keeps this itself. */
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Where the focus goes when it closes; the trigger, if not said. */
  finalFocus?: ComponentProps<typeof BasePopover.Popup>['finalFocus'];
  className?: string;
  children: ReactNode;
}

/**
 * A small window beside the button that opens it. The library behind it is 40 KB gzipped: import it only from what is
 * loaded later.
 */
export function Popover(props: PopoverProps) {
  const { trigger, disabled = false, label, header, align = 'start', onOpenChange, className } = props;
  return (
    <BasePopover.Root
      {...(props.open === undefined ? {} : { open: props.open })}
      onOpenChange={(isOpen) => onOpenChange?.(isOpen)}
    >
      <BasePopover.Trigger render={trigger} disabled={disabled} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={4} align={align} className="z-50">
          <BasePopover.Popup
            aria-label={header === undefined ? label : undefined}
            finalFocus={props.finalFocus}
            className={cx(
              'flex max-h-[min(32rem,var(--available-height))] max-w-(--available-width) flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none',
              className,
            )}
          >
            {header !== undefined && (
              <div className="flex h-9 shrink-0 items-center border-line border-b pr-1.5 pl-3">
                <BasePopover.Title className="font-semibold">{label}</BasePopover.Title>
                {header}
                <BasePopover.Close render={<IconButton label="Close" icon={<X />} className="ml-auto" />} />
              </div>
            )}
            {props.children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
