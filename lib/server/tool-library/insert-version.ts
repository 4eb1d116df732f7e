import 'server-only';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { writeJson } from '@/lib/core/json/write-json';
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

/** Writes a version, within a transaction. */
export function insertVersion(connection: Connection, version: NewVersion): void {
  const { toolId, number, text, answerer, note, now } = version;
  connection.run(
    `INSERT INTO "ToolVersion" ("toolId", "number", "text", "answerer", "note", "hash", "createdAt")
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[toolId, number, text, answerer && writeJson(answerer), note, hashVersion(text, answerer), now],
  );
}
