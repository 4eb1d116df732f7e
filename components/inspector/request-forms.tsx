import { useQuery } from '@tanstack/react-query';
import { Fragment, Suspense, useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { DiffLines } from '@/components/ui/text/diff-lines';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { loadLater } from '@/lib/client/load-later';
import { wholeBodyQuery } from '@/lib/client/request-queries';
import { API_VERSION } from '@/lib/core/claude/api-version';
import type { RequestBody } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { holdsCut } from '@/lib/core/cut/cut-mark';
import { writeCurl } from '@/lib/core/export/to-curl';
import { compareRequests } from '@/lib/core/run/request/compare-requests';
import { toProblem } from '@/lib/core/to-problem';

const TokenBill = loadLater(() => import('./token-bill'));

/** In which form a request is looked at. */
export type RequestForm = 'body' | 'changes' | 'curl' | 'tokens';

export interface RequestFormsProps {
  form: RequestForm;
  body: RequestBody;
  /** As JSON, laid out. */
  text: string;
  betas: readonly string[];
  /** The request before it in its run. */
  before: RequestBody | undefined;
}

/** A request in one of its forms: its exact body, what it changed, a command that sends the same, its tokens by part. */
export function RequestForms({ form, body, text, betas, before }: RequestFormsProps) {
  if (form === 'changes') return <Changes body={body} before={before} />;
  if (form === 'curl' || form === 'tokens')
    return <OfWhole form={form} body={body} text={text} betas={betas} />;
  return (
    <>
      <dl aria-label="Headers" className="grid grid-cols-[auto_1fr] gap-x-3 font-mono text-ink-muted text-xs">
        <dt className="text-ink-soft">POST</dt>
        <dd>/v1/messages</dd>
        <dt>anthropic-version</dt>
        <dd>{API_VERSION}</dd>
        {Object.entries(splitHeaders(body, betas).headers).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </Fragment>
        ))}
        <dt>authorization</dt>
        <dd>Bearer [key]</dd>
      </dl>
      <TextViewer text={text} isJson isWritten isTall label="request body" />
    </>
  );
}

/** What is made of the whole body: what the page does not hold of it is fetched first. */
function OfWhole({ form, body, text, betas }: Omit<RequestFormsProps, 'before'>) {
  const isCut = holdsCut(text);
  const { data, error } = useQuery({ ...wholeBodyQuery(text), enabled: isCut });
  // What goes out as headers is not in the text.
  const whole = isCut ? data && { ...body, ...data } : body;
  if (!whole)
    return (
      <p className="text-ink-muted">
        {error
          ? `The whole request could not be fetched: ${toProblem(error)}`
          : 'Fetching the whole request…'}
      </p>
    );
  if (form === 'curl')
    return (
      <TextViewer text={writeCurl(whole, betas, window.location.origin)} isTall label="request as cURL" />
    );
  return (
    <Suspense fallback={<p className="text-ink-muted">Counting…</p>}>
      <TokenBill body={whole} betas={betas} />
    </Suspense>
  );
}

function Changes({ body, before }: Pick<RequestFormsProps, 'body' | 'before'>) {
  const change = useMemo(() => (before ? compareRequests(before, body) : undefined), [before, body]);
  if (!change) return <p className="text-ink-muted">This is the first request of the run.</p>;
  const { kept, lines, cacheBreak } = change;
  return (
    <>
      <p className="text-ink-soft text-xs">
        {kept} of its messages are those of the request before.{' '}
        {cacheBreak === null ? (
          <Badge variant="good">the cached prefix stays</Badge>
        ) : (
          <>
            <Badge variant="wait">the cache breaks at {cacheBreak}</Badge> What comes behind it is read anew.
          </>
        )}
      </p>
      {lines.length > 0 ? (
        <DiffLines lines={lines} label="changes to the request before" />
      ) : (
        <p className="text-ink-muted">Nothing differs.</p>
      )}
    </>
  );
}
