import ErrorNotice from '@/components/ui/problem/error-notice';
import type { ErrorPageProps } from './error-page';

/** A page that could not be shown: why, and the ways on. */
export default function ErrorScreen({ error, onRetry }: ErrorPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-4 p-6">
      <h1 className="font-semibold text-lg">Something went wrong.</h1>
      <ErrorNotice title="This page could not be shown." error={error} onRetry={onRetry} />
      <p className="text-ink-soft">
        Nothing that was saved is lost. If trying again does not help, go{' '}
        <a href="/" className="text-info hover:underline">
          to the sessions
        </a>{' '}
        or reload the page.
      </p>
    </main>
  );
}
