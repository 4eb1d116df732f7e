import type { JsonObject } from '@/lib/core/claude/message';
import { withoutCredentials } from '@/lib/core/file/without-credentials';
import { type BuiltRequest, buildRequest } from '@/lib/core/run/build-request';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import { findCalls, type Turn } from '@/lib/core/session/turn';
import { readTool } from '@/lib/core/tool/read-tool';
import type { ExportSource } from './export-source';

/**
 * The request the path stands for, without credentials: the next one, with what stands in the composer; or, when
 * nothing is to be sent, the one the last answer came from.
 */
export function toRequest({ config, tools, draft, path }: ExportSource): BuiltRequest {
  const definitions = tools.flatMap(({ text, enabled }): JsonObject[] => {
    const definition = enabled ? readTool(text) : null;
    return definition ? [definition] : [];
  });
  const request = buildRequest(toSentPath(path, draft), config, definitions);
  return { ...request, body: withoutCredentials(request.body) };
}

function toSentPath(path: readonly Turn[], draft: string): readonly Turn[] {
  const last = path.at(-1);
  const isOver = !last || (findCalls(last).length === 0 && !isTurnOpen(path));
  if (isOver && draft.trim() !== '')
    return [...path, { id: '', parentId: last?.id ?? null, message: { role: 'user', content: draft } }];
  return path.slice(0, path.findLastIndex(({ message }) => message.role !== 'assistant') + 1);
}
