'use client';

import { ErrorPage } from '@/components/screens/error/error-page';
import { readThemeCookie } from '@/components/ui/theme/read-theme-cookie';
import './globals.css';

/** In the place of everything, the frame of all pages included. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme={readThemeCookie()}>
      <body>
        <title>Loopbench</title>
        <ErrorPage error={error} onRetry={retry} />
      </body>
    </html>
  );
}
