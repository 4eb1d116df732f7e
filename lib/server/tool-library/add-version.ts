import 'server-only';
import type { z } from 'zod';
import type { addToolVersionOperation, ToolVersionData } from '@/lib/core/api/library-operations';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readTool } from '@/lib/core/tool/read-tool';
import { type Connection, toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { getLibraryTool } from '@/lib/server/store/get-library-tool';
import { getToolVersion } from '@/lib/server/store/get-tool-version';
import { parseNames } from '@/lib/server/store/parse-names';
import { readSuggested } from '@/lib/server/store/read-suggested';
import { describeTool } from './describe-tool';
import { hashVersion } from './hash-version';
import { insertVersion } from './insert-version';
import { readDefinition } from './read-definition';

type Body = z.output<typeof addToolVersionOperation.body>;

/**
 * Adds a version; one that equals the newest is not added again. Two that come at once are both added, one after the other.
 *
 * @throws AppError `not_found`, `bad_request`, `library_full`
 */
export async function addVersion(id: string, body: Body): Promise<ToolVersionData & { added: boolean }> {
  // Before the text is read: of a tool that is not there nothing else is worth saying.
  await getLibraryTool(id);
  const source = body.from === undefined ? null : await getToolVersion(id, body.from);
  const { text, definition } = source
    ? { text: source.text, definition: readTool(source.text) ?? {} }
    : readDefinition(body);
  const note = body.note || (source ? `Version ${source.number} again` : '');
  const now = toSqlTime(new Date());

  const writer = await getWriter();
  const { number, added } = await writer.write((connection) => {
    const newest = readNewest(connection, id);
    const kept = source ? source.answerer : readSuggested(newest.answerer);
    const answerer = body.answerer === undefined ? kept : body.answerer;
    if (newest.hash === hashVersion(text, answerer)) return { number: newest.number, added: false };
    const number = newest.number + 1;
    if (newest.number >= limits.toolVersions.value) refuseMore();
    insertVersion(connection, { toolId: id, number, text, answerer, note, now });
    const { name, nameKey, about, searchText } = describeTool(definition, parseNames(newest.tags));
    connection.run(
      `UPDATE "LibraryTool" SET "name" = ?, "nameKey" = ?, "about" = ?, "searchText" = ?, "newest" = ?, "updatedAt" = ? WHERE "id" = ?`,
      ...[name, nameKey, about, searchText, number, now, id],
    );
    return { number, added: true };
  });
  return { ...(await getToolVersion(id, number)), added };
}

interface Newest {
  number: number;
  hash: string;
  answerer: string | null;
  tags: string;
}

/** Within the transaction: somebody may have added one since, tagged the tool anew, or deleted it. */
function readNewest(connection: Connection, id: string): Newest {
  const row = connection.get<Newest>(
    `SELECT "number", "hash", "answerer", "tags" FROM "ToolVersion" JOIN "LibraryTool" ON "id" = "toolId"
      WHERE "toolId" = ? ORDER BY "number" DESC LIMIT 1`,
    id,
  );
  if (!row) throw new AppError('not_found', `There is no tool ${id} in the library.`);
  return row;
}

function refuseMore(): never {
  const most = limits.toolVersions.value.toLocaleString('en-US');
  const message = `The tool has ${most} versions, which is as many as one keeps. Save this one as a new tool.`;
  throw new AppError('library_full', message);
}
