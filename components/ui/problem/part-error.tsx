import { Suspense } from 'react';
import { loadLater } from '@/lib/client/load-later';
import type { ErrorNoticeProps } from './error-notice';

// Hardly anybody ever sees it: until it is there, its title says what happened.
const ErrorNotice = loadLater(() => import('./error-notice'));

/** Says in the place of a part of the page that it failed, why, and what can be done. */
export function PartError(props: ErrorNoticeProps) {
  return (
    <Suspense fallback={<p role="alert">{props.title}</p>}>
      <ErrorNotice {...props} />
    </Suspense>
  );
}
