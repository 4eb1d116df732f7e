import { isJsonObject, type JsonObject, type RequestBody } from '@/lib/core/claude/message';
import { countParts } from '../wire/count-parts';
import { changeTools } from './change-tools';
import { type Conversation, readConversation } from './read-conversation';
import type { SimulatorTool } from './simulator-tool';

/** What `tool_choice` allows. */
interface ToolChoice {
  type: 'auto' | 'any' | 'tool' | 'none';
  /** The one tool of type `tool`. */
  name?: string;
  /** `disable_parallel_tool_use`: no more than one call. */
  isSingle: boolean;
}

/** How an answer thinks aloud: not at all, in words, in an empty signed block, or only between calls. */
export type ThinkingMode = 'none' | 'summarized' | 'omitted' | 'between';

/** A checked request, read. */
export interface SimulatorRequest {
  body: RequestBody;
  conversation: Conversation;
  /** Every tool of the request, as the conversation has left them. */
  tools: SimulatorTool[];
  /** Those the simulator may call now; deferred ones only where a search can find them. */
  callable: SimulatorTool[];
  choice: ToolChoice;
  thinking: ThinkingMode;
  /** The JSON Schema the final answer must satisfy. */
  outputSchema: JsonObject | null;
  /** The tokens the task may take, where the conversation has reached them. */
  spentBudget: number | null;
}

/** Reads a request the API would accept. */
export function readRequest(body: RequestBody): SimulatorRequest {
  const tools = changeTools(body);
  const choice = readChoice(body.tool_choice);
  const spentBudget = findSpentBudget(body);
  const mayCall = choice.type !== 'none' && spentBudget === null;
  return {
    body,
    conversation: readConversation(body),
    tools,
    callable: mayCall ? findCallable(tools, choice, body) : [],
    choice,
    thinking: readThinking(body),
    outputSchema: readOutputSchema(body.output_config),
    spentBudget,
  };
}

function readChoice(value: unknown): ToolChoice {
  if (!isJsonObject(value)) return { type: 'auto', isSingle: false };
  const isSingle = value.disable_parallel_tool_use === true;
  switch (value.type) {
    case 'any':
    case 'none':
      return { type: value.type, isSingle };
    case 'tool':
      return { type: 'tool', name: String(value.name), isSingle };
    default:
      return { type: 'auto', isSingle };
  }
}

function findCallable(
  tools: readonly SimulatorTool[],
  choice: ToolChoice,
  body: RequestBody,
): SimulatorTool[] {
  if (choice.type === 'tool') return tools.filter((tool) => tool.name === choice.name);
  const canSearch = tools.some((tool) => tool.serverType?.startsWith('tool_search_tool_'));
  return tools.filter(
    (tool) => tool.isDirect && (!tool.isDeferred || canSearch || isReferenced(tool.name, body)),
  );
}

/** A client's own search tool answers with references to the tools it found. Source: API documentation, "Tool search". */
function isReferenced(name: string, { messages }: RequestBody): boolean {
  const results = messages.flatMap(({ content }) => (Array.isArray(content) ? content : []));
  const inner = results.flatMap((block) => (Array.isArray(block.content) ? block.content : []));
  return inner.some(
    (block) => isJsonObject(block) && block.type === 'tool_reference' && block.tool_name === name,
  );
}

/** Models since 4.7 show nothing unless asked; the older manual mode shows a summary. Source: API documentation, "Extended thinking". */
function readThinking({ thinking: value, output_config: whole, messages }: RequestBody): ThinkingMode {
  if (!isJsonObject(value)) return 'none';
  if (value.type === 'between_tools') return 'between';
  // At the lowest effort a model may skip it.
  const own = messages.findLast(({ output_config: one }) => isJsonObject(one) && one.effort)?.output_config;
  const output = own ?? whole;
  if (value.type === 'adaptive' && isJsonObject(output) && output.effort === 'low') return 'none';
  if (value.type !== 'adaptive' && value.type !== 'enabled') return 'none';
  const usual = value.type === 'enabled' ? 'summarized' : 'omitted';
  return value.display === 'summarized' || value.display === 'omitted' ? value.display : usual;
}

function readOutputSchema(value: unknown): JsonObject | null {
  const format = isJsonObject(value) ? value.format : null;
  return isJsonObject(format) && isJsonObject(format.schema) ? format.schema : null;
}

/** Source: API documentation, "Task budgets". */
function findSpentBudget({ output_config: output, messages }: RequestBody): number | null {
  const budget = isJsonObject(output) && isJsonObject(output.task_budget) ? output.task_budget : {};
  const most = typeof budget.remaining === 'number' ? budget.remaining : budget.total;
  return typeof most === 'number' && countParts({ messages }).messages >= most ? most : null;
}
