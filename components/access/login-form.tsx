'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
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
      <Field label="Password" error={enter.error?.message}>
        <Input
          ref={input}
          type="password"
          autoComplete="current-password"
          // Has the focus: there is nothing else to be done
          autoFocus
          required
        />
      </Field>
      <Button type="submit" variant="primary" disabled={isBusy}>
        {isBusy ? 'Logging in…' : 'Log in'}
      </Button>
      <p role="alert" className="sr-only">
        {enter.error?.message}
      </p>
    </form>
  );
}
