import Link from 'next/link';
import { ShareList } from '@/components/share/share-list';
import { PageHeader } from '@/components/ui/layout/page-header';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';

/** All links to sessions of this server. */
export function LinksScreen() {
  return (
    <div className="mx-auto flex min-h-full w-full max-w-5xl flex-col px-6 py-8">
      <PageHeader
        title="Links"
        back={
          <Link href="/" className="text-info hover:underline">
            Sessions
          </Link>
        }
        actions={<ThemeToggle />}
      />
      <main className="mt-8">
        <ShareList />
      </main>
    </div>
  );
}
