'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field, inputLook } from '@/components/ui/field';
import { logIn } from '@/lib/client/access-calls';

/** Asks for the password, then leads to where one wanted to go. */
export function LoginForm({ next }: { next: string }) {
  const input = useRef<HTMLInputElement>(null);
  const enter = useMutation({
    mutationFn: logIn,
    // A whole new page: what was loaded before was loaded for nobody.
    onSuccess: () => location.replace(next),
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
            // biome-ignore lint/a11y/noAutofocus: there is nothing else on this page
            autoFocus
            required
            aria-describedby={describedBy}
            aria-invalid={enter.isError}
            className={inputLook}
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
