import 'server-only';
import type { SessionData } from '@/lib/core/api/session-schema';
import { getSession } from '@/lib/server/store/get-session';
import { respondJson } from './respond-json';
import { wantsMinimal } from './wants-minimal';

/**
 * Answers with a session that was made of another; with no more than its id and title who asked for the minimum. A session
 * may be of megabytes, and who opens it reads it in another way.
 */
export async function respondWithMade(
  request: Request,
  { id, title }: { id: string; title: string },
): Promise<SessionData | Response> {
  return wantsMinimal(request) ? respondJson({ id, title }, { status: 201 }) : getSession(id);
}
