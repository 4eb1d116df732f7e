import { makeId } from '@/lib/core/claude/make-id';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { countBlockTokens, countTextTokens } from '../../wire/count-tokens';
import { endTurn } from '../parts/end-turn';
import { findCalls } from '../parts/find-calls';
import { say } from '../parts/say';
import { toServerPair } from '../parts/to-server-pair';
import { toTopic } from '../parts/to-topic';
import { wantTool } from '../parts/want-tool';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Ends of an answer';

/** A turn that pauses holds a server call without its result, and nothing after it. Source: API documentation, "Stop reasons". */
function pause(scene: Scene): ScriptedAnswer {
  const query = scene.step === 0 ? toTopic(scene, 'simulated pause') : `More on step ${scene.step + 1}`;
  const call: Block = {
    type: 'server_tool_use',
    id: makeId('srvtoolu_', `${scene.seed} pause ${scene.step}`),
    name: 'web_search',
    input: { query },
    caller: { type: 'direct' },
  };
  const before =
    scene.step === 0
      ? [say('I pause here, as the API does when its own tools take many steps.')]
      : answerLast(scene);
  return { content: [...before, call], stop_reason: 'pause_turn' };
}

/** The result of the search the last answer paused in. */
function answerLast({ seed, said }: Scene): Block[] {
  const last = said.at(-1);
  if (last?.type !== 'server_tool_use') return [];
  const content = [toHit(isJsonObject(last.input) ? String(last.input.query) : '')];
  const [, result] = toServerPair({ seed }, { name: 'web_search', input: {}, content });
  return [{ ...result, tool_use_id: last.id }];
}

const toHit = (query: string) => ({
  type: 'web_search_result',
  url: 'https://example.com/simulated/1',
  title: `Simulated result 1 for "${query}"`,
  encrypted_content: 'c2ltdWxhdGVk',
  page_age: null,
});

/** So many tokens that the last block breaks off in its middle. */
function toMiddle(content: readonly Block[]): number {
  const total = content.reduce((sum, block) => sum + countBlockTokens(block), 0);
  const last = content.at(-1);
  const text = last?.type === 'tool_use' ? writeJson(last.input) : String(last?.text ?? '');
  return Math.max(1, total - Math.max(1, Math.floor(countTextTokens(text) / 3)));
}

function breakOff(scene: Scene, limitReason?: string): ScriptedAnswer {
  const answer = scene.ordinary();
  return { ...answer, limit: toMiddle(answer.content), ...(limitReason ? { limitReason } : {}) };
}

/** Why an answer may end, besides that it is finished or wants a tool. */
export const stops: readonly Scenario[] = [
  {
    id: 'pause-turn',
    name: 'Pause, once',
    group,
    description:
      'Pauses once in a server tool with stop_reason "pause_turn", and goes on when the turn is sent back.',
    play: pause,
  },
  {
    id: 'pause-turn-thrice',
    name: 'Pause, three times',
    group,
    description:
      'Pauses three times, one after the other, and finishes when the turn is sent back the third time.',
    play: pause,
    goOn: (scene) => (scene.step < 3 ? pause(scene) : null),
  },
  {
    id: 'max-tokens',
    name: 'Cut off at max_tokens',
    group,
    description:
      'Breaks off in the middle, in a tool input when there is one, with stop_reason "max_tokens".',
    play: (scene) => breakOff(scene),
  },
  {
    id: 'max-tokens-in-input',
    name: 'Tool input cut off at max_tokens',
    group,
    description: 'Breaks off in the middle of the input of a call, which is therefore not to be run.',
    takes: 'a tool of yours',
    play: (scene) => {
      const calls = findCalls(scene, 1);
      if (calls.length === 0) return wantTool();
      const content = [say('I call the tool, and my answer breaks off in its input.'), ...calls];
      return { content, stop_reason: 'tool_use', limit: toMiddle(content) };
    },
  },
  {
    id: 'context-window',
    name: 'Context window full',
    group,
    description: 'Breaks off with stop_reason "model_context_window_exceeded".',
    play: (scene) => breakOff(scene, 'model_context_window_exceeded'),
  },
  {
    id: 'empty-answer',
    name: 'Empty answer',
    group,
    description: 'Ends its turn without a word: end_turn and no content.',
    play: () => endTurn([]),
  },
];
