'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Rerunning } from '@/components/transcript/actions/rerunning';
import { Button } from '@/components/ui/button';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import { toProblem } from '@/lib/core/to-problem';

export interface MoreTokensProps {
  state: RunState;
  rerunning: Pick<Rerunning, 'maxTokens' | 'runFrom'>;
}

/** Asks once more for an answer that was cut off, with twice as many tokens, for this run alone. */
export default function MoreTokens({ state, rerunning: { maxTokens, runFrom } }: MoreTokensProps) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const last = state.items.at(-1);
  const turnId = last?.kind === 'request' ? last.request.turnId : undefined;
  if (turnId === undefined) return null;
  const most = findModelFacts(state.model).maxOutput;
  const more = Math.min(maxTokens * 2, most ?? Number.POSITIVE_INFINITY);
  if (more <= maxTokens)
    return <span>max_tokens is as high already as {state.model} takes it. Ask for less at once.</span>;
  const run = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      await runFrom(turnId, { config: { max_tokens: more } });
    } catch (error) {
      setProblem(toProblem(error));
      setSending(false);
    }
  };
  return (
    <>
      <Button icon={<RotateCcw />} disabled={isSending} onClick={() => void run()}>
        Run again with max_tokens {more.toLocaleString('en-US')}
      </Button>
      {problem && (
        <span role="alert" className="text-bad">
          {problem}
        </span>
      )}
    </>
  );
}
