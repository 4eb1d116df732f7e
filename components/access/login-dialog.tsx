'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/button';
import { watchOtherTabs } from '@/lib/client/access-calls';
import { LoginForm } from './login-form';

export interface LoginDialogProps {
  onLoggedIn: () => void;
  /** Where one can do without: for somebody who was not logged in. */
  onDecline?: (() => void) | undefined;
}

/**
 * Asks for the password in front of the page, which stays as it is behind it, unseen: it is somebody else's business now.
 * The browser's own dialog, because it may have to stand in front of one of ours without closing it.
 */
export function LoginDialog({ onLoggedIn, onDecline }: LoginDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The keys of the page and of its dialogs rest; Escape opens no way past.
    const keep = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') event.preventDefault();
    };
    element?.addEventListener('keydown', keep);
    return () => {
      element?.removeEventListener('keydown', keep);
      // Gives the focus back to where it was.
      element?.close();
    };
  }, []);
  useEffect(() => watchOtherTabs(onLoggedIn), [onLoggedIn]);

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby="login-title"
      className="h-dvh max-h-none w-dvw max-w-none overflow-y-auto bg-canvas p-6 text-ink"
    >
      <div className="mx-auto mt-[18vh] flex w-full max-w-sm flex-col gap-5 rounded-xl border border-line bg-surface p-6">
        <div>
          <h2 id="login-title" className="font-semibold text-lg">
            Log in to go on
          </h2>
          <p className="text-ink-soft">
            {onDecline
              ? 'This makes a session on this server, which asks for its password.'
              : 'Your login has ended. What you wrote is still here, and is saved when you are logged in.'}
          </p>
        </div>
        <LoginForm onLoggedIn={onLoggedIn} />
        {onDecline && <Button onClick={onDecline}>Not now</Button>}
      </div>
    </dialog>,
    document.body,
  );
}
