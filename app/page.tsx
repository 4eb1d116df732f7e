import Link from 'next/link';
import { connection } from 'next/server';
import { LogOutMenu } from '@/components/access/log-out-menu';
import { ImportButton } from '@/components/files/import-button';
import { ExampleCards } from '@/components/sessions/example-cards';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { getEnv } from '@/lib/server/env';
import { guardPage } from '@/lib/server/http/guard-page';
import { hasSessions } from '@/lib/server/session/has-sessions';
import { HomeList } from './home-list';
import { NewSession } from './new-session';

export default async function HomePage() {
  await connection();
  await guardPage();
  return (
    <div className="mx-auto flex h-dvh min-h-96 w-full max-w-6xl flex-col px-6 pt-6 pb-4">
      <header className="flex items-center gap-3">
        <h1 className="font-semibold text-lg">Loopbench</h1>
        <p className="hidden text-ink-muted sm:block">Design, run and inspect tools for Claude</p>
        <span className="ml-auto flex items-center gap-2">
          <Link href="/shares" prefetch={false} className="text-ink-soft hover:text-ink hover:underline">
            Links
          </Link>
          <ThemeToggle />
          {getEnv().LOOPBENCH_PASSWORD && <LogOutMenu />}
          <ImportButton />
          <NewSession />
        </span>
      </header>
      <main className="mt-5 flex min-h-0 flex-1 flex-col gap-5">
        <ExampleCards isOnOneLine={await hasSessions()} />
        <HomeList />
      </main>
    </div>
  );
}
