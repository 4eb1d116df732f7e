import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { comparePathsOperation } from '@/lib/core/api/compare-operations';
import { AppError } from '@/lib/core/app-error';
import { parsePathRef } from '@/lib/core/compare/compare-address';
import { comparePaths } from '@/lib/core/compare/compare-paths';
import type { ComparedPath } from '@/lib/core/compare/compared-path';
import type { Comparison } from '@/lib/core/compare/comparison';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { readRecording } from '@/lib/server/session/get-recording';
import { getSessionRow } from '@/lib/server/session/get-session';
import { getTurn } from '@/lib/server/session/get-turn';
import { parseSessionTools } from '@/lib/server/session/session-tools';

/**
 * Compares two paths, each given as `session` or `session:turn`.
 *
 * @throws AppError `bad_request` for a reference that is none; `not_found` for a session or turn there is not
 */
export async function getComparison({
  a,
  b,
}: z.output<typeof comparePathsOperation.query>): Promise<Comparison> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return comparePaths(await readSide(a), await readSide(b), hash);
}

async function readSide(ref: string): Promise<ComparedPath> {
  const parsed = parsePathRef(ref);
  if (!parsed) throw new AppError('bad_request', `"${ref}" is no path of a session.`);
  const { sessionId, turnId } = parsed;
  const row = await getSessionRow(sessionId);
  const head = turnId === undefined ? row.headTurnId : (await getTurn(sessionId, turnId)).id;
  const tools = parseSessionTools(row.tools);
  return {
    ...(await readRecording(head)),
    sessionId,
    title: row.title,
    config: sessionConfigSchema.parse(JSON.parse(row.config)),
    tools: readDefinitions(tools),
    answerers: new Map(tools.map(({ text, answerer }) => [nameTool(readTool(text)), answerer])),
  };
}
