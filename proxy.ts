import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { AppError } from '@/lib/core/app-error';
import { checkVisitor } from '@/lib/server/http/check-caller';
import { PATH_HEADER } from '@/lib/server/http/path-header';
import { toPagePolicy } from '@/lib/server/http/to-page-policy';

/**
 * Every page: under which name it may be opened, and what it may load. Who may come in, each page checks for itself
 * (`guardPage`), and so do the API routes (`handle`).
 */
export function proxy(request: NextRequest): NextResponse {
  try {
    checkVisitor(request.headers);
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(error.message, { status: error.status });
    throw error;
  }
  const policy = toPagePolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  // The framework reads the nonce of its scripts from here.
  headers.set('content-security-policy', policy);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // An address may hold the token of a link: no search engine is to keep what it shows.
  response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static/).*)'] };
