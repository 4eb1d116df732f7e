import { isBlank } from '@/lib/core/claude/is-blank';
import type { Block, JsonObject } from '@/lib/core/claude/message';
import { type BuiltRequest, buildRequest } from '@/lib/core/run/request/build-request';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { fillSystem } from '@/lib/core/session/fill-system';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { findCalls, type Turn } from '@/lib/core/session/turn';
import { readTool } from '@/lib/core/tool/read-tool';
import { fillContent } from '@/lib/core/variables/fill-content';
import type { ExportSource } from './export-source';

/** What of a session a request is built of. */
type RequestSource = Omit<ExportSource, 'title' | 'tools'> & {
  tools: readonly Pick<SessionTool, 'text' | 'enabled'>[];
};

/**
 * The request the path stands for, without credentials: the next one, with what stands in the composer; or, when
 * nothing is to be sent, the one the last answer came from. Variables are filled in as a run does; a place whose variable
 * has no value stays as it is.
 */
export function toRequest({ config, tools, draft, path, bindings }: RequestSource): BuiltRequest {
  const definitions = tools.flatMap(({ text, enabled }): JsonObject[] => {
    const definition = enabled ? readTool(text) : null;
    return definition ? [definition] : [];
  });
  const variables = readVariables(config);
  const fill = (content: string | Block[]) => (variables ? fillContent(content, variables).content : content);
  const request = buildRequest(
    toSentPath(path, fill(draft)),
    fillSystem(config).config,
    definitions,
    bindings,
  );
  return { ...request, body: withoutCredentials(request.body) };
}

function toSentPath(path: readonly Turn[], draft: string | Block[]): readonly Turn[] {
  const last = path.at(-1);
  const isOver = !last || (findCalls(last).length === 0 && !isTurnOpen(path));
  if (isOver && !isBlank(draft))
    return [...path, { id: '', parentId: last?.id ?? null, message: { role: 'user', content: draft } }];
  return path.slice(0, path.findLastIndex(({ message }) => message.role !== 'assistant') + 1);
}
