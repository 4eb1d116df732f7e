import { EntryForm } from '@/components/access/entry-form';
import { Card } from '@/components/ui/layout/card';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';

/** The door of a server with a password. @param next the path that was asked for */
export function LoginScreen({ next }: { next: string }) {
  return (
    <div className="mx-auto flex min-h-full w-full max-w-sm flex-col px-6 py-8">
      <header className="flex justify-end">
        <ThemeToggle />
      </header>
      <Card as="main" size="lg" className="mt-[14vh] flex flex-col gap-5">
        <div>
          <h1 className="font-semibold text-lg">Loopbench</h1>
          <p className="text-ink-soft">Log in with the password of this server.</p>
        </div>
        <EntryForm next={next} />
      </Card>
    </div>
  );
}
