import { makeId } from '@/lib/core/claude/make-id';
import { type Block, isToolUseBlock, type ToolUseBlock } from '@/lib/core/claude/message';
import { decideAnswer } from '../../decide-answer';
import type { Scene } from '../scene';

/**
 * So many calls of the tools of the request, with inputs that fit the question as well as may be: what the simulator would
 * call by itself, then the other tools, then the same ones again. Fewer where no more than one call may be made, none
 * where there is no tool.
 *
 * @param caller by whom they are made, where not by the model itself
 */
export function findCalls(scene: Scene, count: number, caller?: object): ToolUseBlock[] {
  const { seed, step } = scene;
  const request = atQuestion(scene);
  const isClient = ({ kind }: { kind: string }) => kind === 'custom';
  const tools = request.callable.filter((tool) => tool.kind !== 'server');
  const own = tools.some(isClient) ? tools.filter(isClient) : tools;
  const asked = decideAnswer(request, seed).content.filter(isToolUseBlock);
  const others = own
    .filter(({ name }) => !asked.some((call) => call.name === name))
    .flatMap((tool) => {
      const choice = { type: 'tool' as const, name: tool.name, isSingle: true };
      return decideAnswer({ ...request, choice, callable: [tool] }, seed).content.filter(isToolUseBlock);
    });
  const found = [...asked, ...others];
  const most = request.choice.isSingle ? Math.min(1, count) : count;
  return Array.from({ length: found.length > 0 ? most : 0 }, (_, index) => ({
    ...found[index % found.length],
    id: makeId('toolu_', `${seed} ${step} call ${index}`),
    ...(caller ? { caller } : {}),
  })).filter((block): block is ToolUseBlock => isToolUseBlock(block as Block));
}

/** The request as if nothing had been called yet: what came of a wrong call is not to lead to the next one. */
function atQuestion({ request }: Scene): Scene['request'] {
  const { conversation } = request;
  const current = { ...conversation.current, rounds: [] };
  return { ...request, conversation: { ...conversation, current, unfinished: [] } };
}
