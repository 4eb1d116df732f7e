import Link from 'next/link';
import { ShareList } from '@/components/share/share-list';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';

/** All links to sessions of this server. */
export function LinksScreen() {
  return (
    <div className="mx-auto flex min-h-full w-full max-w-5xl flex-col px-6 py-8">
      <header className="flex items-center gap-3">
        <Link href="/" className="text-info hover:underline">
          Sessions
        </Link>
        <h1 className="font-semibold text-lg">Links</h1>
        <span className="ml-auto">
          <ThemeToggle />
        </span>
      </header>
      <main className="mt-8">
        <ShareList />
      </main>
    </div>
  );
}
