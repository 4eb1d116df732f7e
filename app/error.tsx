'use client';

import { ErrorScreen } from '@/components/screens/error/error-screen';

/** In the place of a page that could not be shown. */
export default function RouteError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorScreen error={error} onRetry={retry} />;
}
