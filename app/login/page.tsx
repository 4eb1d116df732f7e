import type { Metadata, Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { EntryForm } from '@/components/access/entry-form';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { toLocalPath } from '@/lib/core/access/to-local-path';
import { guardPage, isLoggedIn } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Log in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  await guardPage({ isOpen: true });
  const next = toLocalPath((await searchParams).next);
  if (await isLoggedIn(await headers())) redirect(next as Route);
  return (
    <div className="mx-auto flex min-h-full w-full max-w-sm flex-col px-6 py-8">
      <header className="flex justify-end">
        <ThemeToggle />
      </header>
      <main className="mt-[14vh] flex flex-col gap-5 rounded-xl border border-line bg-surface p-6">
        <div>
          <h1 className="font-semibold text-lg">Loopbench</h1>
          <p className="text-ink-soft">Log in with the password of this server.</p>
        </div>
        <EntryForm next={next} />
      </main>
    </div>
  );
}
