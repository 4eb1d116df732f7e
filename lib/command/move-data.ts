import { join } from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { backUp } from '@/lib/server/db/back-up';
import type { DatabaseFacts } from '@/lib/server/db/check-database-file';
import { restore } from '@/lib/server/db/restore';
import { getEnv } from '@/lib/server/env';

/** Backs the database up, or restores it; `npm run backup` and `npm run restore` call this. */
async function main(verb: string | undefined, file: string | undefined): Promise<number> {
  const folder = getEnv().LOOPBENCH_DATA;
  const migrations = join(process.cwd(), 'prisma', 'migrations');
  if (verb === 'backup') {
    const made = await backUp(folder, migrations, file);
    console.log(`\n${made.file}\n${toText(made)}, read back and sound.`);
    return 0;
  }
  if (verb === 'restore' && file) {
    const restored = await restore(folder, migrations, file);
    console.log(`\nRestored into ${folder}: ${toText(restored)}.`);
    if (restored.kept) console.log(`What was there is kept as ${restored.kept}`);
    return 0;
  }
  console.error('Say which file: npm run restore <file>');
  return 2;
}

const toText = ({ sessions, runs, shares, size }: DatabaseFacts) =>
  `${(size / 1_000_000).toFixed(1)} MB: ${sessions} sessions, ${runs} runs, ${shares} links`;

try {
  process.exitCode = await main(process.argv[2], process.argv[3]);
} catch (error) {
  console.error(`\n${error instanceof AppError ? error.message : String(error)}`);
  process.exitCode = 1;
}
