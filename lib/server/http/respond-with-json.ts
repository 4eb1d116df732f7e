import 'server-only';

/** Answers with JSON that is written already. */
export const respondWithJson = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
