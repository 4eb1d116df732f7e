import type { Block } from '@/lib/core/claude/message';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { findProblems, type RequestProblem } from '@/lib/core/request/find-problems';
import { fillSystem } from '@/lib/core/session/fill-system';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { Turn } from '@/lib/core/session/turn';
import { readTool } from '@/lib/core/tool/read-tool';
import { findRule } from '@/lib/core/tool/tool-rules';
import { buildRequest } from './build-request';

/** What would be sent next. */
export interface NextRequest {
  /** The path, root first. */
  path: readonly Turn[];
  config: SessionConfig;
  tools: readonly SessionTool[];
  /** The next message of the person. */
  content: string | Block[];
  /** The system message that follows it. */
  system?: Block[] | undefined;
  /** Until when that holds. */
  clear_at?: string | undefined;
}

/** Where in a session a problem of its next request is. */
type ProblemPlace =
  | { kind: 'tool'; toolId: string }
  | { kind: 'turn'; turnId: string }
  | { kind: 'message' }
  | { kind: 'settings'; field: string };

export interface SessionProblem extends RequestProblem {
  place: ProblemPlace;
}

/** The ids of the turns that are not there yet. */
const NEXT = 'next';
const NEXT_SYSTEM = 'next-system';

/**
 * What there is to say of the request a session would send next, with the place in the session. What lint tells beside a
 * tool is left to it; a turn of which the page holds only a part is not judged.
 *
 * @param today the day models are judged on, as 2026-11-30
 * @param isPart true for a turn that is not here whole
 */
export function findSessionProblems(
  { path, config, tools, content, system, clear_at }: NextRequest,
  today?: string,
  isPart: (turn: Turn) => boolean = () => false,
): SessionProblem[] {
  const sent = tools.flatMap(({ id, enabled, text }) => {
    const definition = enabled ? readTool(text) : null;
    return definition ? [{ id, definition }] : [];
  });
  const next: Turn[] = [
    { id: NEXT, parentId: path.at(-1)?.id ?? null, message: { role: 'user', content } },
    ...(system
      ? [{ id: NEXT_SYSTEM, parentId: NEXT, message: { role: 'system' as const, content: system, clear_at } }]
      : []),
  ];
  const { body, turnIds, betas } = buildRequest(
    [...path, ...next],
    fillSystem(config).config,
    sent.map(({ definition }) => definition),
  );
  const parts = new Set(path.filter(isPart).map(({ id }) => id));
  return findProblems({ ...body, betas }, today).flatMap((problem): SessionProblem[] => {
    const [first = '', index = ''] = problem.path.split('.');
    if (first === 'tools' && findRule(problem.id)) return [];
    const toolId = first === 'tools' ? sent[Number(index)]?.id : undefined;
    if (toolId !== undefined) return [{ ...problem, place: { kind: 'tool', toolId } }];
    const turnId = first === 'messages' ? turnIds[Number(index)] : undefined;
    if (turnId === NEXT || turnId === NEXT_SYSTEM) return [{ ...problem, place: { kind: 'message' } }];
    if (turnId !== undefined)
      return parts.has(turnId) ? [] : [{ ...problem, place: { kind: 'turn', turnId } }];
    return [{ ...problem, place: { kind: 'settings', field: first } }];
  });
}

/** Can a fix be made in the settings alone? */
export const isFixOfSettings = ({ fix }: RequestProblem): boolean =>
  fix?.edits.every((edit) => {
    const [field] = parseJsonPointer(edit.path);
    return (
      edit.op !== 'move' && field !== undefined && !['messages', 'tools', 'stream', 'model'].includes(field)
    );
  }) ?? false;
