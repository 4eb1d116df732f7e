'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toProblem } from '@/components/transcript/to-problem';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { Button } from '@/components/ui/button';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import type { RunState } from '@/lib/core/run/log/fold-run-events';

export interface MoreTokensProps {
  state: RunState;
  actions: Pick<TranscriptActions, 'maxTokens' | 'runFrom'>;
}

/** Asks once more for an answer that was cut off, with twice as many tokens, for this run alone. */
export default function MoreTokens({ state, actions }: MoreTokensProps) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const last = state.items.at(-1);
  const turnId = last?.kind === 'request' ? last.request.turnId : undefined;
  if (turnId === undefined) return null;
  const most = findModelFacts(state.model).maxOutput;
  const more = Math.min(actions.maxTokens * 2, most ?? Number.POSITIVE_INFINITY);
  if (more <= actions.maxTokens)
    return <span>max_tokens is as high already as {state.model} takes it. Ask for less at once.</span>;
  const run = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      await actions.runFrom(turnId, { config: { max_tokens: more } });
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
