'use client';

import { useQuery } from '@tanstack/react-query';
import { Dialog } from '@/components/ui/dialog';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { formatCount } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { TextButton } from '@/components/ui/text-button';
import { type BodyOf, call } from '@/lib/client/call';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { toProblem } from '@/lib/core/to-problem';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { BudgetBar } from './budget-bar';
import { ScoreBadge } from './score-badge';

export interface ToolReportDialogProps {
  tools: readonly SessionTool[];
  config: SessionConfig;
  onSelect: (id: string) => void;
  onClose: () => void;
}

/** How good the tools are, what they cost, and how much of the API's budgets they use. Loaded when first opened. */
export default function ToolReportDialog({ tools, config, onSelect, onClose }: ToolReportDialogProps) {
  const sent = tools.filter(({ enabled }) => enabled);
  const body = toQuestion(sent, config);
  const { data, error, isPending } = useQuery({
    queryKey: ['tool-report', body],
    queryFn: ({ signal }) => call('lintTools', { body, signal }),
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog title="Report on the tools" onClose={onClose}>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        {error && <Notice variant="bad" isAlert title={toProblem(error)} />}
        {isPending && (
          <p role="status" className="text-ink-muted">
            Looking at the tools…
          </p>
        )}
        {data && (
          <>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <span className="flex items-center gap-2">
                All together <ScoreBadge score={data.scores.set} />
              </span>
              <span className="text-ink-soft">
                about {formatCount(data.budgets.tokens.total)} tokens in every request
              </span>
              <FindingBadges problems={data.findings} />
            </div>
            <section aria-label="Budgets" className="grid gap-3 sm:grid-cols-3">
              <BudgetBar label="Strict tools" {...data.budgets.strict} />
              <BudgetBar label="Optional parameters, strict" {...data.budgets.optional} />
              <BudgetBar label="Choices of types, strict" {...data.budgets.unions} />
            </section>
            <table className="w-full text-xs" aria-label="Tools">
              <thead className="text-ink-soft">
                <tr className="border-line border-b">
                  <th className="py-1 text-left font-medium">Tool</th>
                  <th className="px-2 py-1 text-right font-medium">Score</th>
                  <th className="px-2 py-1 text-right font-medium">Tokens</th>
                  <th className="py-1 pl-2 text-left font-medium">Findings</th>
                </tr>
              </thead>
              <tbody>
                {sent.map((tool, index) => (
                  <tr key={tool.id} className="border-line border-b last:border-b-0">
                    <td className="w-full max-w-0 truncate py-1.5 pr-2">
                      <TextButton
                        dir="auto"
                        className="max-w-full truncate font-mono"
                        onClick={() => {
                          onSelect(tool.id);
                          onClose();
                        }}
                      >
                        {nameTool(readTool(tool.text))}
                      </TextButton>
                    </td>
                    <td className="px-2 text-right">
                      <ScoreBadge score={data.scores.tools[index] ?? 0} />
                    </td>
                    <td className="px-2 text-right tabular-nums">
                      {formatCount(data.budgets.tokens.tools[index] ?? 0)}
                    </td>
                    <td className="whitespace-nowrap pl-2">
                      <FindingBadges
                        problems={data.findings.filter((finding) => finding.tool === index)}
                        isShort
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="text-ink-muted text-xs">
              A score is 100 less 30 for each rule of the API that is broken, 10 for each likely mistake and 4
              for each hint; 40 at most where the API refuses the tool. Tokens are estimated.
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The tools as they would be sent, with what was silenced of them. A text that is no JSON is a tool the API cannot read. */
function toQuestion(tools: readonly SessionTool[], config: SessionConfig): BodyOf<'lintTools'> {
  const { model, tool_choice, output_config } = config;
  return {
    tools: tools.map(({ text }) => readTool(text)),
    request: {
      model,
      ...(tool_choice === undefined ? {} : { tool_choice }),
      ...(output_config === undefined ? {} : { output_config }),
    },
    silenced: tools.flatMap(({ silenced = [] }, tool) =>
      silenced.map(({ rule, path }) => ({ rule, tool, ...(path === undefined ? {} : { path }) })),
    ),
  };
}
