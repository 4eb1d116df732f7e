import { createContext, useContext, useLayoutEffect } from 'react';

/** Keeps a message of the transcript in the page, and in its place, once for each time it is called with true. */
export type Hold = (isHeld: boolean) => void;

export const KeepMountedContext = createContext<Hold | undefined>(undefined);

/** Holds the message it stands in while a form is open: scrolling away must not lose what is typed. */
export function useKeepMounted(isOpen: boolean, hold: Hold | undefined): void {
  // Before the page is laid out anew: the form makes it longer, and must not be scrolled away for that.
  useLayoutEffect(() => {
    if (!isOpen || !hold) return;
    hold(true);
    // Until the message is measured without the form: let go before, it may be taken from the page with the focus in it.
    return () => void requestAnimationFrame(() => requestAnimationFrame(() => hold(false)));
  }, [isOpen, hold]);
}

/** The same for what stands deeper within a message. */
export function useKeepMountedAround(isOpen: boolean): void {
  useKeepMounted(isOpen, useContext(KeepMountedContext));
}
