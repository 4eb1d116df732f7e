import 'server-only';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { Connection } from '@/lib/server/db/connection';
import { hashVersion } from './hash-version';

interface NewVersion {
  toolId: string;
  number: number;
  text: string;
  answerer: Answerer | null;
  note: string;
  /** As the tables keep a time. */
  now: string;
}

/** Writes a version, within a transaction. @throws AppError `library_full` */
export function insertVersion(connection: Connection, version: NewVersion): void {
  const { toolId, number, text, answerer, note, now } = version;
  const written = answerer && writeJson(answerer);
  const size = [text, written ?? '', note].reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  refuseTooMuch(connection, size);
  connection.run(
    `INSERT INTO "ToolVersion" ("toolId", "number", "text", "answerer", "note", "hash", "createdAt")
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[toolId, number, text, written, note, hashVersion(text, answerer), now],
  );
  connection.run('UPDATE "LibraryTool" SET "size" = "size" + ? WHERE "id" = ?', size, toolId);
}

function refuseTooMuch(connection: Connection, size: number): void {
  const held = connection.get<{ size: number }>('SELECT sum("size") AS "size" FROM "LibraryTool"')?.size ?? 0;
  const most = limits.libraryBytes.value;
  if (held + size <= most) return;
  const message = `All versions of all library tools together may have ${most / 1024 / 1024} MB. Delete tools that are not needed any more.`;
  throw new AppError('library_full', message);
}
