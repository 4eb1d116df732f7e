import Link from 'next/link';
import { LogOutMenu } from '@/components/access/log-out-menu';
import { ImportButton } from '@/components/files/import-button';
import { PasteButton } from '@/components/files/paste-button';
import { ExampleCards } from '@/components/sessions/example-cards';
import { PageHeader } from '@/components/ui/layout/page-header';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { HomeList } from './home-list';
import { NewSession } from './new-session';

export interface HomeScreenProps {
  hasSessions: boolean;
  /** Is there a password, and so somebody to log out? */
  canLogOut: boolean;
}

/** Where one starts: the examples, and the sessions kept. */
export function HomeScreen({ hasSessions, canLogOut }: HomeScreenProps) {
  return (
    <div className="mx-auto flex h-dvh min-h-96 w-full max-w-6xl flex-col px-6 pt-6 pb-4">
      <PageHeader
        title="Loopbench"
        description="Design, run and inspect tools for Claude"
        actions={
          <>
            <Link href="/tools" prefetch={false} className="text-ink-soft hover:text-ink hover:underline">
              Library
            </Link>
            <Link href="/shares" prefetch={false} className="text-ink-soft hover:text-ink hover:underline">
              Links
            </Link>
            <Link
              href={{ pathname: '/docs' }}
              prefetch={false}
              className="text-ink-soft hover:text-ink hover:underline"
            >
              Help
            </Link>
            <ThemeToggle />
            {canLogOut && <LogOutMenu />}
            <PasteButton />
            <ImportButton />
            <NewSession />
          </>
        }
      />
      <main className="mt-5 flex min-h-0 flex-1 flex-col gap-5">
        <ExampleCards isOnOneLine={hasSessions} />
        <PanelBoundary name="The list of sessions">
          <HomeList />
        </PanelBoundary>
      </main>
    </div>
  );
}
