import { compareStoredPaths } from '@/lib/server/compare/compare-stored-paths';
import { compareTask } from '@/lib/server/compare/compare-task';
import { duplicateTask } from '@/lib/server/file/duplicate-task';
import { exportTask } from '@/lib/server/file/export-task';
import { importTask } from '@/lib/server/file/import-task';
import { prepareDuplicate } from '@/lib/server/file/prepare-duplicate';
import { prepareImport } from '@/lib/server/file/prepare-import';
import { writeSession } from '@/lib/server/file/write-session';
import { indexTask } from '@/lib/server/search/index-task';
import { readLongTurn } from '@/lib/server/search/read-long-turn';
import { makeShare } from '@/lib/server/share/make-share';
import { shareTask } from '@/lib/server/share/share-task';
import { serve, serveTasks } from '@/lib/server/worker/serve-tasks';

/** What takes long because it is given much. */
serveTasks([
  serve(compareTask, compareStoredPaths),
  serve(shareTask, makeShare),
  serve(importTask, prepareImport),
  serve(duplicateTask, prepareDuplicate),
  serve(exportTask, writeSession),
  serve(indexTask, readLongTurn),
]);
