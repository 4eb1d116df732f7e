'use client';

import { type ComponentType, cloneElement, type ReactElement, useRef, useState } from 'react';
import { untilLoaded } from '@/lib/client/until-loaded';
import type { MenuItem } from './menu-item';
import type { MenuPopupProps } from './menu-popup';

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<React.ComponentProps<'button'>>;
  /** Groups are set apart by a line. Long ones may be loaded when the menu is. */
  groups: MenuItem[][] | (() => Promise<MenuItem[][]>);
  /** Which edge of the button it begins at. */
  align?: 'start' | 'end';
}

/** A menu of actions. What it is made of loads when somebody comes near its button. */
export function Menu({ trigger, groups, align = 'end' }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [Popup, setPopup] = useState<ComponentType<MenuPopupProps>>();
  const [loaded, setLoaded] = useState<MenuItem[][]>();
  const [isOpen, setOpen] = useState(false);
  const [isByKey, setByKey] = useState(false);

  const shown = typeof groups === 'function' ? loaded : groups;
  const load = () => {
    if (typeof groups === 'function' && !loaded) void untilLoaded(groups).then(setLoaded);
    if (!Popup)
      void untilLoaded(() => import('./menu-popup')).then(({ MenuPopup }) => setPopup(() => MenuPopup));
  };
  const button = cloneElement(trigger, {
    ref: anchor,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onPointerEnter: load,
    onFocus: load,
    onClick: (event) => {
      load();
      // A key presses a button without a pointer's count of clicks.
      setByKey(event.detail === 0);
      setOpen((wasOpen) => !wasOpen);
    },
  });
  return (
    <>
      {button}
      {Popup && shown && (
        <Popup
          anchor={anchor}
          isOpen={isOpen}
          isByKey={isByKey}
          onOpenChange={setOpen}
          groups={shown}
          align={align}
        />
      )}
    </>
  );
}
