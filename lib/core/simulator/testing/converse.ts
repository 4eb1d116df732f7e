import {
  type Block,
  isTextBlock,
  isToolUseBlock,
  type JsonObject,
  type Message,
  type MessageParam,
  type ResultContent,
  type ToolUseBlock,
} from '@/lib/core/claude/message';
import { ask } from './ask';

/** Answers a call: the content of a result, or an Error for a failed one. */
export type AnswerCall = (call: ToolUseBlock, position: number) => ResultContent | Error;

/** What was said and done. */
export interface Talk {
  messages: MessageParam[];
  answers: Message[];
  /** Every call, turn after turn, as `name {"input":…}`. */
  calls: string[][];
  /** The text the last answer ends with. */
  text: string;
}

const MOST_TURNS = 12;

/**
 * Puts questions to the simulator one after the other and runs the tool loop after each.
 *
 * @throws Error when a request is refused or a question takes more than twelve turns
 */
export function converse(
  prompts: string[],
  tools: JsonObject[],
  answer: AnswerCall,
  extra: JsonObject = {},
): Talk {
  const messages: MessageParam[] = [];
  const answers: Message[] = [];
  const calls: string[][] = [];
  for (const prompt of prompts) {
    messages.push({ role: 'user', content: prompt });
    for (let turn = 0; ; turn += 1) {
      if (turn > MOST_TURNS) throw new Error(`"${prompt}" takes more than ${MOST_TURNS} turns.`);
      const message = ask(messages, tools, extra);
      answers.push(message);
      messages.push({ role: 'assistant', content: message.content });
      if (message.stop_reason !== 'tool_use') break;
      const made = message.content.filter(isToolUseBlock);
      const done = calls.flat().length;
      calls.push(made.map(({ name, input }) => `${name} ${JSON.stringify(input)}`));
      messages.push({
        role: 'user',
        content: made.map((call, index) => toResult(call, answer(call, done + index))),
      });
    }
  }
  const text = answers.at(-1)?.content.filter(isTextBlock).at(-1)?.text ?? '';
  return { messages, answers, calls, text };
}

function toResult(call: ToolUseBlock, result: ResultContent | Error): Block {
  const failed = result instanceof Error;
  return {
    type: 'tool_result',
    tool_use_id: call.id,
    content: failed ? result.message : result,
    ...(failed ? { is_error: true } : {}),
    ...(call.toolset_name === undefined ? {} : { toolset_name: call.toolset_name }),
  };
}
