import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { AppError } from '@/lib/core/app-error';
import { checkVisitor } from '@/lib/server/http/check-caller';
import { toPagePolicy } from '@/lib/server/http/to-page-policy';

/** Every page: who may open it, and what it may load. API routes check for themselves (`handle`). */
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static/).*)'] };
