import 'server-only';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { Channel } from '@/lib/core/run/channel';
import { joinStreams } from '@/lib/core/run/join-streams';
import { type LoopInput, type SentRequest, type TurnChunk, TurnFailure } from '@/lib/core/run/run-loop';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { createClaudeClient } from './claude-client';
import { describeFailure } from './describe-failure';
import { readStream } from './read-stream';
import { watchAttempts } from './watch-attempts';

/**
 * Makes the function that sends one request and gives what arrives. Events that have come in since they were last
 * asked for come out together: a reader that is busy writing gets fewer, larger pieces.
 *
 * @param scope of what is one conversation to the simulator
 * @throws AppError `no_api_key`, at once
 */
export function createTurnStreamer(config: SessionConfig, scope = ''): LoopInput['streamTurn'] {
  let onRetry: (retry: Extract<TurnChunk, { retry: unknown }>['retry']) => void = () => {};
  const client = createClaudeClient(
    config,
    (fetch) => watchAttempts(fetch, (retry) => onRetry(retry)),
    scope,
  );

  return function streamTurn({ bytes, body, betas }: SentRequest, signal: AbortSignal) {
    const arrivals = new Channel<TurnChunk>(join);
    let retries = 0;
    onRetry = (retry) => {
      retries = retry.attempt;
      arrivals.push({ retry });
    };
    const headers = {
      'content-type': 'application/json',
      ...splitHeaders(body, betas).headers,
    };

    async function receive(): Promise<void> {
      // The SDK never takes its listener off the signal it is given: a run's own would gather one with every request.
      const own = AbortSignal.any([signal]);
      // Not `messages.create`: it knows the fields of its own day only, and moves some of them into headers.
      const response = await client
        .post('/v1/messages', { body: bytes, headers, signal: own, stream: true })
        .asResponse();
      await readStream(response, (events) => arrivals.push({ events }));
    }

    receive().then(
      () => arrivals.end(),
      (error: unknown) => arrivals.end({ error: new TurnFailure(describeFailure(error, retries)) }),
    );
    return arrivals;
  };
}

/** Pieces of the answer that wait become one. */
function join(waiting: TurnChunk, chunk: TurnChunk): boolean {
  if (!('events' in waiting && 'events' in chunk)) return false;
  joinStreams(waiting.events, chunk.events);
  return true;
}
