'use client';

import { ErrorPage } from '@/components/screens/error/error-page';

/** In the place of a page that could not be shown. */
export default function RouteError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} onRetry={retry} />;
}
