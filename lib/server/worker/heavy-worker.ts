import { compareRawPaths } from '@/lib/server/compare/compare-raw-paths';
import { makeShare } from '@/lib/server/share/make-share';
import { serveTasks } from './serve-tasks';

/** What takes long because it is given much. */
serveTasks({ compare: ({ a, b }) => compareRawPaths(a, b), share: makeShare });
