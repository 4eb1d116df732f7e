import { findCacheIssues } from '@/lib/core/claude/find-cache-issues';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cacheControl } from '@/lib/core/claude/shape/body-shapes';
import type { MessageGroup } from '../message/group-messages';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import { checkShape } from './check-shape';

interface Breakpoint {
  path: string;
  control: unknown;
  /** Whether it stands on the last block there is. */
  isLast?: boolean;
}

/** Whether the cache breakpoints of the whole request are few and in order. Source: API documentation, "Messages API reference". */
export function checkCache(body: JsonObject, groups: readonly MessageGroup[]): RequestIssue[] {
  const end = groups.at(-1)?.blocks.at(-1)?.block;
  const breakpoints: Breakpoint[] = [
    ...findIn('tools', body.tools),
    ...findIn('system', body.system),
    ...groups.flatMap(({ blocks }) =>
      blocks.flatMap(({ block, path }) =>
        findInBlock(path, block).map((one) => ({ ...one, isLast: block === end && one.path === path })),
      ),
    ),
    // Automatic caching marks the last block there is.
    ...findInBlock('', { cache_control: body.cache_control }),
  ];
  const found = findCacheIssues(breakpoints.map(({ control }) => control)).map(
    ({ rule, position, message, apiMessage }) => {
      const path = [breakpoints[position]?.path, 'cache_control'].filter(Boolean).join('.');
      return toIssue(rule, path, apiMessage, message, toRemoval(path, 'Remove this breakpoint'));
    },
  );
  return [...checkControls(breakpoints), ...found, ...checkAutomatic(body, breakpoints)];
}

/** The controls of tools and of the body have been looked at with the rest of them. */
function checkControls(breakpoints: readonly Breakpoint[]): RequestIssue[] {
  return breakpoints
    .filter(({ path }) => path.startsWith('messages.'))
    .flatMap(({ path, control }) => {
      const place = `${path}.cache_control`;
      return checkShape(control, cacheControl, { path: place, apiPath: place });
    });
}

/** The last block may say by itself how long it is kept, but not otherwise than the body. */
function checkAutomatic(
  { cache_control: whole }: JsonObject,
  breakpoints: readonly Breakpoint[],
): RequestIssue[] {
  const last = breakpoints.at(-2);
  if (!isJsonObject(whole) || !last || !isJsonObject(last.control)) return [];
  const ttl = (control: JsonObject) => control.ttl ?? '5m';
  if (!last.isLast || ttl(last.control) === ttl(whole)) return [];
  const message = 'The last block says otherwise than the request how long it is cached. Give both one ttl.';
  const said = 'cache_control of the last block has a different ttl than the automatic one';
  return [toPlacedIssue('cache-automatic', 'cache_control', said, message)];
}

function findIn(path: string, list: unknown): Breakpoint[] {
  return Array.isArray(list) ? list.flatMap((one, index) => findInBlock(`${path}.${index}`, one)) : [];
}

/** Blocks inside a tool result may carry breakpoints of their own, before that of the result. */
function findInBlock(path: string, block: unknown): Breakpoint[] {
  if (!isJsonObject(block)) return [];
  const inner = block.type === 'tool_result' ? findIn(`${path}.content`, block.content) : [];
  return isJsonObject(block.cache_control) ? [...inner, { path, control: block.cache_control }] : inner;
}
