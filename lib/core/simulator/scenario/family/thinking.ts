import type { Block } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import { endTurn } from '../parts/end-turn';
import { findCalls } from '../parts/find-calls';
import { say } from '../parts/say';
import { wantTool } from '../parts/want-tool';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Thinking';
const needs = ['thinking "adaptive"'];

const think = ({ seed, step }: Scene, thinking: string): Block => ({
  type: 'thinking',
  thinking,
  signature: signSimulated(thinking, `${seed} ${step}`),
});

const isThinking = ({ type }: Block): boolean => type === 'thinking' || type === 'redacted_thinking';

/** What is thought, before what the simulator says by itself. */
function thinkFirst(scene: Scene, block: Block): ScriptedAnswer {
  const answer = scene.ordinary();
  return { ...answer, content: [block, ...answer.content.filter((one) => !isThinking(one))] };
}

/** Thinking that is signed: a request that brings it back changed is refused. Source: API documentation, "Extended thinking". */
export const thinking: readonly Scenario[] = [
  {
    id: 'thinking',
    name: 'Thinking, shown and signed',
    group,
    needs: ['thinking "adaptive" with display "summarized"'],
    description:
      'Thinks in words before it answers; sent back with other words, the thinking is refused with 400.',
    play: (scene) =>
      thinkFirst(scene, think(scene, 'This is what thinking looks like. The Simulator does not think.')),
  },
  {
    id: 'thinking-omitted',
    name: 'Thinking, not shown',
    group,
    needs,
    description: 'Begins with an empty thinking block that holds its signature alone.',
    play: (scene) => thinkFirst(scene, think(scene, '')),
  },
  {
    id: 'redacted-thinking',
    name: 'Thinking, redacted',
    group,
    needs,
    description: 'Begins with a redacted_thinking block, which only the model can read.',
    play: (scene) =>
      thinkFirst(scene, { type: 'redacted_thinking', data: signSimulated('', `${scene.seed} redacted`) }),
  },
  {
    id: 'thinking-between-calls',
    name: 'Thinking between calls',
    group,
    needs,
    takes: 'a tool of yours',
    description: 'Thinks, calls a tool, thinks about its result, and answers.',
    play: (scene) => {
      const calls = findCalls(scene, 1);
      if (calls.length === 0) return wantTool();
      return { content: [think(scene, 'A tool can tell me this.'), ...calls], stop_reason: 'tool_use' };
    },
    goOn: (scene) =>
      scene.step === 1
        ? endTurn([
            think(scene, 'The result is there.'),
            say('I thought twice: before the call and after it.'),
          ])
        : null,
  },
];
