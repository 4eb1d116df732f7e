import { loadLater } from '@/lib/client/load-later';

/** What shows a block of any kind: most conversations hold none that needs it. */
export const LazyJsonView = loadLater(() => import('./json-view'));
