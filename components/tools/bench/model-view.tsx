import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { BarList } from '@/components/ui/layout/bar-list';
import { Notice } from '@/components/ui/notice';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { tokenBillQuery } from '@/lib/client/request-queries';
import type { RequestBody } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { readByModel } from '@/lib/core/tool-form/read/read-by-model';

export interface ModelViewProps {
  tool: SessionTool;
  tools: readonly SessionTool[];
  config: SessionConfig;
}

/** What of a definition the model reads, and what it costs in every request. Loaded when first opened. */
export default function ModelView({ tool, tools, config }: ModelViewProps) {
  const parsed = parseTool(tool.text);
  if (!parsed.ok)
    return (
      <p className="p-3 text-ink-soft">
        The definition cannot be read: {parsed.message} Mend it in the text first.
      </p>
    );
  const { read, parts, unread } = readByModel(parsed.definition);
  const total = parts.reduce((sum, { tokens }) => sum + tokens, 0);
  return (
    <div className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto p-3 min-[900px]:grid-cols-2">
      <section aria-label="Tokens by part" className="flex min-w-0 flex-col gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold tabular-nums">about {formatCount(total)} tokens</span>
          <Badge variant="info">estimated</Badge>
        </p>
        <BarList rows={parts.map(({ name, tokens }) => ({ name, value: tokens }))} />
        <MarginalCost tool={tool} tools={tools} config={config} />
      </section>
      <section aria-label="The definition as it is read" className="flex min-w-0 flex-col gap-2">
        <TextViewer text={writeJson(read, 2)} isJson isTall label="definition as the model reads it" />
        {unread.length > 0 && (
          <p className="text-ink-muted text-xs">
            For the API, not for the model:{' '}
            {unread.map((name, index) => (
              <span key={name}>
                {index > 0 && ', '}
                <code>{name}</code>
              </span>
            ))}
          </p>
        )}
      </section>
    </div>
  );
}

/** What the tool adds to a request with the other tools: counted with and without it, when it is asked for. */
function MarginalCost({ tool, tools, config }: ModelViewProps) {
  const [asked, setAsked] = useState<RequestBody>();
  const sent = tools.filter(({ enabled }) => enabled);
  const body = {
    model: config.model,
    messages: [{ role: 'user', content: '.' }],
    tools: sent.flatMap(({ text }) => readTool(text) ?? []),
  } as RequestBody;
  const isOld = asked !== undefined && writeJson(asked) !== writeJson(body);
  const { data, error, isFetching } = useQuery({
    ...tokenBillQuery(asked ?? body, config.betas ?? []),
    enabled: asked !== undefined,
  });
  if (!tool.enabled)
    return (
      <p className="text-ink-muted text-xs">Switched off: it adds nothing to a request as things are.</p>
    );
  const name = nameTool(readTool(tool.text));
  const index = sent.filter(({ text }) => readTool(text) !== null).findIndex(({ id }) => id === tool.id);
  const counted = data?.tools[index];
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t pt-2 text-xs">
      {counted && !isOld ? (
        <p>
          In a request with {sent.length === 1 ? 'no other tool' : `all ${sent.length} tools`}, {name} adds{' '}
          <strong className="tabular-nums">{formatCount(counted.tokens)} tokens</strong>
          {data.estimated && ', estimated'}.
        </p>
      ) : (
        <>
          <span className="text-ink-soft">
            What it adds to a request with the other tools of this session:
          </span>
          <Button size="sm" disabled={isFetching} onClick={() => setAsked(body)}>
            {isFetching ? 'Counting…' : isOld ? 'Count again' : 'Count'}
          </Button>
        </>
      )}
      {error && !isOld && (
        <Notice variant="bad" isAlert title="The tokens could not be counted.">
          {error.message}
        </Notice>
      )}
    </div>
  );
}
