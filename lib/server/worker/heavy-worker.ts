import { compareRawPaths } from '@/lib/server/compare/compare-raw-paths';
import { prepareDuplicate } from '@/lib/server/file/prepare-duplicate';
import { prepareImport } from '@/lib/server/file/prepare-import';
import { writeSession } from '@/lib/server/file/write-session';
import { readLongTurn } from '@/lib/server/search/read-long-turn';
import { makeShare } from '@/lib/server/share/make-share';
import { serveTasks } from './serve-tasks';

/** What takes long because it is given much. */
serveTasks({
  compare: ({ a, b }) => compareRawPaths(a, b),
  share: makeShare,
  import: prepareImport,
  duplicate: prepareDuplicate,
  export: writeSession,
  index: readLongTurn,
});
