'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field, inputClass } from '@/components/ui/field';
import { logIn } from '@/lib/client/access-calls';

/** Asks for the password. */
export function LoginForm({ onLoggedIn }: { onLoggedIn: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const enter = useMutation({
    mutationFn: logIn,
    onSuccess: onLoggedIn,
    onError: () => input.current?.select(),
  });
  const isBusy = enter.isPending || enter.isSuccess;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const password = input.current?.value;
        if (password && !isBusy) enter.mutate(password);
      }}
    >
      <Field label="Password" problem={enter.error?.message}>
        {({ id, describedBy }) => (
          <input
            id={id}
            ref={input}
            type="password"
            autoComplete="current-password"
            // biome-ignore lint/a11y/noAutofocus: there is nothing else to be done
            autoFocus
            required
            aria-describedby={describedBy}
            aria-invalid={enter.isError}
            className={inputClass}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" disabled={isBusy}>
        {isBusy ? 'Logging in…' : 'Log in'}
      </Button>
      <p role="alert" className="sr-only">
        {enter.error?.message}
      </p>
    </form>
  );
}
