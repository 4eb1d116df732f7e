import { queryOptions } from '@tanstack/react-query';
import type { RequestBody } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { call } from './call';
import { loadWholeTextLater } from './load-whole-later';

/** What each part of a request costs in tokens: counted once, and kept while the page is open. */
export const tokenBillQuery = (body: RequestBody, betas: readonly string[]) =>
  queryOptions({
    queryKey: ['token-bill', body, betas],
    queryFn: () => call('countRequestTokens', { body: { request: { ...body, betas } } }),
    staleTime: Number.POSITIVE_INFINITY,
    // Bodies are long.
    gcTime: 60_000,
    retry: false,
  });

/** A request of whose JSON the page holds only a part, whole. */
export const wholeBodyQuery = (text: string) =>
  queryOptions({
    queryKey: ['whole-body', text],
    queryFn: async () => readJson(await loadWholeTextLater(text, true)) as RequestBody,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
