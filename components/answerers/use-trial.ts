import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type AnswerOf, call } from '@/lib/client/call';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { JsonObject } from '@/lib/core/claude/message';

export type Tried = AnswerOf<'tryAnswer'>;

interface Asked {
  /** Of the tool. */
  name: string;
  answerer: Answerer;
  input: JsonObject;
}

/** Has inputs answered by the answerer of a tool, without a model. A new one takes the place of one under way. */
export function useTrial() {
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const trial = useMutation({
    mutationFn: ({ name, ...body }: Asked) => {
      running.current?.abort();
      running.current = new AbortController();
      return call('tryAnswer', { body: { tool: { name }, ...body }, signal: running.current.signal });
    },
  });
  const cancel = () => {
    trial.reset();
    running.current?.abort();
  };
  return { ...trial, cancel };
}
