import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { vi } from 'vitest';
import { Toasts } from '@/components/ui/toast';

/** A call that a page made. */
export interface MadeCall {
  /** Method and path, as the answers are named. */
  name: string;
  body: unknown;
}

/** What the server answers to a call: a value as JSON, or a failure. */
export type Answer = (body: unknown) => unknown;

/** An answer of the server that is no success, as it is told. */
export const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status });

/**
 * Stands in for the server: the edge of the network is all that is not real. To be undone with `vi.unstubAllGlobals`.
 *
 * @param answers by method and path, without a query: `'GET /api/presets'`
 * @returns the calls as they are made
 */
export function serve(answers: Record<string, Answer>): MadeCall[] {
  const calls: MadeCall[] = [];
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const name = `${method} ${address.split('?')[0]}`;
    const sent: unknown = body === undefined ? undefined : JSON.parse(await new Response(body).text());
    calls.push({ name, body: sent });
    const answer = answers[name]?.(sent);
    if (answer === undefined) return refuse(404, 'not_found', `Nothing answers ${name} here.`);
    return answer instanceof Response ? answer : Response.json(answer);
  });
  return calls;
}

/** A part of a page with what every page has around it: the answers it holds, and its short messages. */
export function Page({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={client}>
      {children}
      {/* Beside the rest of the page, as there: a dialog hides what it finds around itself from those who hear the page. */}
      {createPortal(<Toasts />, document.body)}
    </QueryClientProvider>
  );
}
