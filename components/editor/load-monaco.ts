import { untilLoaded } from '@/lib/client/until-loaded';
import type { MonacoApi } from './monaco-api';

let loading: Promise<MonacoApi> | undefined;

/**
 * Loads the editor once, when first asked for. Keep this import dynamic: a static one would run on the server and put
 * a megabyte in front of the first paint.
 */
export function loadMonaco(): Promise<MonacoApi> {
  loading ??= untilLoaded(() => import('./set-up-monaco')).then(({ setUpMonaco }) => setUpMonaco());
  return loading;
}
