import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { checkRequest } from '@/lib/core/request/check-request';
import type { RequestIssue } from '@/lib/core/request/request-issue';
import type { JsonPatchEdit } from '@/lib/core/tool/fix/to-json-patch';
import type { Tell } from '../repair-change';
import { applyEdit } from './apply-edit';
import { findEdit } from './find-edit';

/** So often a request is looked at again: what is mended may show what was hidden behind it. */
const MOST_ROUNDS = 60;

/** Finds what the API would refuse, as whoever asks for the repair wants it judged. */
type Judge = (request: unknown) => RequestIssue[];

export const judgeOn =
  (today: string | undefined): Judge =>
  (request) =>
    checkRequest(request, { knowsBetas: true, today });

/**
 * Mends what the API would still refuse of a request, by the fix of each problem where it has one, and by taking out what
 * is in the way where it has none.
 *
 * @returns null where that did not come to an end
 */
export function mendProblems(request: JsonObject, judge: Judge, tell: Tell): JsonObject | null {
  let now = request;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const issues = judge(now).filter(({ rule }) => rule !== 'more-problems');
    if (issues.length === 0) return now;
    const next = mendAll(now, issues, tell);
    if (next === now) return null;
    now = next;
  }
  return judge(now).length === 0 ? now : null;
}

/** From the back, so that what is taken out moves nothing that is still to be mended; one edit a place. */
function mendAll(request: JsonObject, issues: readonly RequestIssue[], tell: Tell): JsonObject {
  const planned = issues.flatMap((issue) => {
    const edits = issue.fix?.edits ?? findEdit(issue, request);
    return edits.length > 0 ? [{ issue, edits }] : [];
  });
  const sorted = planned.toSorted((a, b) => comparePlaces(placeOf(b.edits), placeOf(a.edits)));
  const done = new Set<string>();
  return sorted.reduce((now, { issue, edits }) => {
    const place = placeOf(edits);
    // What holds it, or what it holds, was changed in this round already.
    if ([...done].some((one) => place === one || place.startsWith(`${one}/`) || one.startsWith(`${place}/`)))
      return now;
    done.add(place);
    return edits.reduce((held, edit) => mendOne(held, edit, issue, tell), now);
  }, request);
}

const placeOf = (edits: readonly JsonPatchEdit[]): string => edits[0]?.path ?? '';

function mendOne(request: JsonObject, edit: JsonPatchEdit, issue: RequestIssue, tell: Tell): JsonObject {
  const before = getAt(request, parseJsonPointer(edit.path));
  const next = applyEdit(request, edit);
  if (!isJsonObject(next)) return request;
  tell(issue.path, issue.fix ? `${issue.fix.label}: ${issue.message}` : issue.message, before);
  return next;
}

function comparePlaces(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = '', other = ''] = [left[at], right[at]];
    if (one === other) continue;
    const [first, second] = [Number(one), Number(other)];
    return Number.isNaN(first) || Number.isNaN(second) ? (one < other ? -1 : 1) : first - second;
  }
  return 0;
}
