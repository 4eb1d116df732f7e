import type { BlockKind } from '@/lib/core/block/block-kind';
import { findCallerId } from '@/lib/core/block/group/server-parts';
import { isToolUseBlock, type ToolUseBlock } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

/** A call of a client tool. Where the conversation is written out, its answer stands with it. */
export const callKind: BlockKind<ToolUseBlock> = {
  types: ['tool_use'],
  label: 'Call',
  is: isToolUseBlock,
  read: ({ name, input }) => ({ label: `Call of ${name}`, name, text: writeJson(input, 2), value: input }),
  toPlain: ({ name, input }) => `${name}(${writeJson(input)})`,
  search: ({ name, input }) => [
    { place: 'tool', text: name },
    { place: 'input', value: input },
  ],
  toMarkdown: ({ name, input, ...call }, write, { role, result }) => [
    `**Call of ${write.code(name)}**${findCallerId(call) === undefined ? '' : ' · made by code'}`,
    write.json(input),
    ...(result ? write.block(result, { role }) : ['*No answer.*']),
  ],
  toHtml({ name, input, ...call }, write, { role, result }) {
    const by = findCallerId(call) === undefined ? '' : 'made by code, ';
    const state = !result ? 'no answer' : result.is_error ? 'error' : 'answered';
    return `<section class="call${result?.is_error ? ' failed' : ''}">
<h3><code>${write.escape(name)}</code> <span class="state">${by}${state}</span></h3>
<h4>Input</h4>
${write.json(input)}
${result ? write.block(result, { role }) : ''}
</section>`;
  },
};
