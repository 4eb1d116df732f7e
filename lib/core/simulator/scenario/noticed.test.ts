import { describe, expect, it } from 'vitest';
import { groupBlocks } from '@/lib/core/block/group/group-blocks';
import { wordServerError } from '@/lib/core/block/server/server-error-words';
import type { Message, MessageParam } from '@/lib/core/claude/message';
import { wordStop } from '@/lib/core/claude/word-stop';
import { createMarkdownWriter } from '@/lib/core/export/create-markdown-writer';
import { answerRequest } from '../answer-request';
import { playToEnd, question, sendScenario } from '../testing/play-to-end';
import { scenarios } from './scenarios';

/** An answer as a reader gets it. */
function tell(message: Message): string {
  const groups = groupBlocks(message.content);
  const written = groups.flatMap(({ block, ...company }) =>
    createMarkdownWriter().block(block, { role: 'assistant', ...company }),
  );
  return [...written, wordStop(message)?.title ?? ''].join('\n').replaceAll('\\', '');
}

/** What a reader notices in each scenario that answers. */
const noticed: Record<string, RegExp> = {
  'two-calls': /two calls at once[\s\S]*All calls have a result/,
  'three-calls': /three calls at once[\s\S]*All calls have a result/,
  'chain-of-three': /call 1 of 3[\s\S]*call 2 of 3[\s\S]*call 3 of 3[\s\S]*is done/,
  'chain-of-ten': /call 1 of 10[\s\S]*call 10 of 10[\s\S]*is done/,
  'corrected-input': /breaks its schema[\s\S]*I correct it[\s\S]*48810[\s\S]*I am done/,
  'ignored-error': /breaks its schema[\s\S]*nothing of the result/,
  'repeated-error': /breaks its schema[\s\S]*same call again[\s\S]*same call again[\s\S]*give up/,
  'invalid-json': /get_order_status/,
  'unknown-tool': /get_order_status_that_does_not_exist/,
  'web-search': /Web search[\s\S]*3 results[\s\S]*example\.com[\s\S]*simulated text of the page/,
  'web-search-nothing-found': /nothing found/,
  'web-search-by-code': /Code execution[\s\S]*Called by this code[\s\S]*Web search[\s\S]*2 results/,
  'web-fetch': /fetched[\s\S]*Simulated page/,
  'web-fetch-pdf': /fetched[\s\S]*Simulated PDF/,
  'code-execution': /return code 0[\s\S]*stdout[\s\S]*42/,
  'code-execution-fails': /return code 1[\s\S]*stderr[\s\S]*ZeroDivisionError/,
  'code-execution-file': /Files: `file_/,
  'code-execution-encrypted': /stdout is encrypted/,
  'bash-code-execution': /Files: `file_[\s\S]*return code 1[\s\S]*No such file/,
  'text-editor-code-execution': /\+x = 2[\s\S]*lines 1 to 2 of 2/,
  'container-reused': /a new container, container_/,
  'code-calls': /get_order_status[\s\S]*done/,
  'code-calls-several': /asyncio\.gather[\s\S]*get_order_status[\s\S]*get_order_status[\s\S]*done/,
  'tool-search-regex': /tools found[\s\S]*get_order_status[\s\S]*has answered/,
  'tool-search-bm25': /tools found[\s\S]*get_order_status[\s\S]*has answered/,
  'tool-search-nothing-found': /No tool was found/,
  'mcp-call': /MCP server simulated[\s\S]*Simulated answer/,
  'mcp-error': /failed: is_error[\s\S]*there is no such page/,
  'mcp-listing': /search[\s\S]*read[\s\S]*Simulated answer/,
  advisor: /advised[\s\S]*check the \*\*order id\*\*/,
  'advisor-cut-off': /advised, cut off/,
  'advisor-redacted': /advised, encrypted/,
  'citation-char': /Simulated text of the source\.[\s\S]*made up/,
  'citation-page': /made up/,
  'citation-content-block': /made up/,
  'citation-search-result': /made up/,
  'citation-web-search-result': /made up/,
  thinking: /what thinking looks like/,
  'thinking-omitted': /48810/,
  'redacted-thinking': /[Rr]edacted|hidden|encrypted/,
  'thinking-between-calls': /A tool can tell me this[\s\S]*The result is there/,
  'prompt-cache': /48810/,
  'prompt-cache-miss': /48810/,
  'context-editing': /3 results of tools were cleared/,
  compaction: /Simulated summary of 1 message[\s\S]*48810/,
  'compaction-pause': /Simulated summary[\s\S]*paused after it[\s\S]*48810/,
  'compaction-on-demand': /Simulated summary/,
  'pause-turn': /I pause here[\s\S]*paused in the middle[\s\S]*result/,
  'pause-turn-thrice': /(paused in the middle[\s\S]*){3}result/,
  'max-tokens': /cut off at max_tokens/,
  'max-tokens-in-input': /breaks off in its input[\s\S]*cut off at max_tokens/,
  'context-window': /context window of the model is full/,
  'empty-answer': /^$/,
  refusal: /The model refused\./,
  'refusal-cyber': /refused: cyber:/,
  'refusal-bio': /refused: bio:/,
  'refusal-frontier-llm': /refused: frontier_llm:/,
  'refusal-reasoning-extraction': /refused: reasoning_extraction:/,
  'refusal-general-harms': /refused: general_harms:/,
  'refusal-mid-answer': /before the refusal[\s\S]*refused: cyber/,
  fallback: /simulator-that-refuses/,
  stall: /48810/,
  'unknown-block': /simulated_unknown_block/,
  'unknown-delta': /48810/,
  'unknown-event': /48810/,
  'unknown-stop-reason': /The model stopped: simulated_unknown_reason/,
  'unknown-citation': /cited in a way nobody knows yet/,
};

const answering = scenarios.filter(({ fails }) => fails === undefined);
/** Each with the code its tool fails with. */
const failing = answering.flatMap(({ id, description }) => {
  const [, code] = /, which fails with the error code (\w+)/.exec(description) ?? [];
  return code === undefined ? [] : [[id, code] as const];
});

describe('a reader', () => {
  it('notices something in every scenario that answers', () => {
    const told = [...Object.keys(noticed), ...failing.map(([id]) => id)];
    expect(told.sort()).toEqual(answering.map(({ id }) => id).sort());
  });

  it.each(failing)('is told in words why the tool failed: %s', (id, code) => {
    const told = playToEnd(id).answers.map(tell).join('\n');
    expect(told).toContain(code);
    expect(told).toContain(wordServerError(code).text);
  });

  it.each(Object.entries(noticed))('notices what %s is about', (id, expected) => {
    expect(playToEnd(id).answers.map(tell).join('\n').trim()).toMatch(expected);
  });
});

describe('what only counts and settings tell', () => {
  const turns = (id: string): Message[] => {
    const first = sendScenario(id, [question]);
    if (!first.ok) throw new Error(first.error.message);
    const then: MessageParam[] = [question, { role: 'assistant', content: first.message.content }];
    const results = first.message.content
      .filter(({ type }) => type === 'tool_use')
      .map(({ id: tool_use_id }) => ({ type: 'tool_result', tool_use_id, content: 'shipped' }));
    const second = sendScenario(id, [...then, { role: 'user', content: results }]);
    if (!second.ok) throw new Error(second.error.message);
    return [first.message, second.message];
  };

  it('a cache is written by the first request and read by the next', () => {
    const [first, second] = turns('prompt-cache').map(({ usage }) => usage);
    expect(first?.cache_read_input_tokens).toBe(0);
    expect(first?.cache_creation_input_tokens).toBeGreaterThan(0);
    expect(second?.cache_read_input_tokens).toBe(first?.cache_creation_input_tokens);
    expect(second?.cache_creation_input_tokens).toBeGreaterThan(0);
  });

  it('a missed cache is written again as a whole', () => {
    const [, second] = turns('prompt-cache-miss');
    expect(second?.usage.cache_read_input_tokens).toBe(0);
    expect(second?.diagnostics).toMatchObject({ cache_miss_reason: { type: 'messages_changed' } });
  });

  it('a container that is named is used again', () => {
    const answer = sendScenario('container-reused', [question], 0, { container: 'container_mine' });
    expect(answer.ok && answer.message.container).toMatchObject({ id: 'container_mine' });
  });

  it('an advisor is counted apart', () => {
    const answer = sendScenario('advisor', [question]);
    expect(answer.ok && answer.message.usage.iterations).toMatchObject([
      { type: 'message' },
      { type: 'advisor_message' },
      { type: 'message' },
    ]);
  });

  it('thinking that comes back changed is refused in the words of the API', () => {
    const answer = sendScenario('thinking', [question]);
    if (!answer.ok) throw new Error(answer.error.message);
    const [thought, ...rest] = answer.message.content;
    const send = (thinking: unknown) =>
      answerRequest({
        ...{ model: 'simulator', max_tokens: 100 },
        messages: [
          question,
          {
            role: 'assistant',
            content: [{ ...thought, thinking }, ...rest.filter(({ type }) => type === 'text')],
          },
          question,
        ],
      });
    expect(send(thought?.thinking)).toMatchObject({ ok: true });
    expect(send('I thought of something else.')).toMatchObject({
      ok: false,
      status: 400,
      error: {
        message: expect.stringMatching(
          /^messages\.1\.content\.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified\./,
        ),
      },
    });
  });

  it('a summary that was asked for is signed, stands alone, and may begin a conversation', () => {
    const base = { model: 'simulator', max_tokens: 1000 };
    const asked = answerRequest({ ...base, messages: [question], compaction: { type: 'summarize' } });
    if (!asked.ok) throw new Error(asked.error.message);
    expect(asked.message).toMatchObject({
      stop_reason: 'compaction',
      content: [{ type: 'compaction', signature: expect.any(String) }],
    });
    const { content } = asked.message;
    const next = answerRequest({ ...base, messages: [{ role: 'assistant', content }, question] });
    expect(next.ok).toBe(true);
  });
});
