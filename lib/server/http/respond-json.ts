import 'server-only';
import { writeJson } from '@/lib/core/json/write-json';

/** Answers with JSON, as Response.json does, its digits and the order of its keys as they were said. */
export function respondJson(value: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json');
  return new Response(writeJson(value), { ...init, headers });
}
