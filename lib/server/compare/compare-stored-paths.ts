import { createHash } from 'node:crypto';
import type { PathRef } from '@/lib/core/compare/compare-address';
import { comparePaths } from '@/lib/core/compare/compare-paths';
import type { ComparedPath } from '@/lib/core/compare/compared-path';
import { writeJson } from '@/lib/core/json/write-json';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { Connection } from '@/lib/server/db/connection';
import { readBeside } from '@/lib/server/db/read-beside';
import { readPathBeside } from '@/lib/server/store/read-path-beside';
import { toBytes } from '@/lib/server/worker/to-bytes';
import type { CompareTask } from './compare-task';

/** Compares two paths of the database. Runs in a worker. @throws AppError `not_found` */
export function compareStoredPaths({ database, a, b }: CompareTask): { pieces: Uint8Array[] } {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const sides = readBeside(database, (connection) => ({
    a: readSide(connection, a),
    b: readSide(connection, b),
  }));
  return { pieces: toBytes([writeJson(comparePaths(sides.a, sides.b, hash))]) };
}

function readSide(connection: Connection, { sessionId, turnId }: PathRef): ComparedPath {
  const { tools, ...path } = readPathBeside(connection, sessionId, turnId);
  return {
    ...path,
    tools: readDefinitions(tools),
    answerers: new Map(tools.map(({ text, answerer }) => [nameTool(readTool(text)), answerer])),
  };
}
