import type { JsonObject } from '@/lib/core/claude/message';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toContainer } from '../parts/to-container';
import { toServerPair } from '../parts/to-server-pair';
import type { Scenario } from '../scenario';

/** A server tool, the call that fails, and the codes it can fail with. */
interface Failing {
  /** Its name in the ids and the types of its results. */
  name: string;
  /** The name of its call, where that differs. */
  call?: string;
  title: string;
  group: Scenario['group'];
  needs: readonly string[];
  input: JsonObject;
  codes: readonly string[];
  /** Said by tools that say more than a code. */
  message?: string;
}

const SHARED = ['invalid_tool_input', 'unavailable', 'too_many_requests'];
const code = { group: 'Code execution', needs: ['a code_execution tool'] } as const;

/** Source: the "Errors" parts of the pages of each tool in the API documentation. */
const failing: readonly Failing[] = [
  {
    name: 'web_search',
    title: 'Web search',
    group: 'Web search',
    needs: ['a web_search tool'],
    input: { query: 'simulated search' },
    codes: [...SHARED, 'max_uses_exceeded', 'query_too_long', 'request_too_large'],
  },
  {
    name: 'web_fetch',
    title: 'Web fetch',
    group: 'Web fetch',
    needs: ['a web_fetch tool'],
    input: { url: 'https://example.com/simulated' },
    codes: [
      ...SHARED,
      ...['max_uses_exceeded', 'url_too_long', 'url_not_allowed', 'url_not_in_prior_context'],
      ...['url_not_accessible', 'unsupported_content_type', 'content_too_large'],
    ],
  },
  {
    ...code,
    name: 'code_execution',
    title: 'Code',
    input: { code: 'print(1)' },
    codes: [...SHARED, 'execution_time_exceeded'],
  },
  {
    ...code,
    name: 'bash_code_execution',
    title: 'Command',
    input: { command: 'ls' },
    codes: [...SHARED, 'execution_time_exceeded', 'output_file_too_large'],
  },
  {
    ...code,
    name: 'text_editor_code_execution',
    title: 'Edit',
    input: { command: 'view', path: '/tmp/simulated.py' },
    codes: [...SHARED, 'execution_time_exceeded', 'file_not_found'],
    message: 'Simulated: nothing more is known.',
  },
  {
    name: 'tool_search',
    call: 'tool_search_tool_regex',
    title: 'Tool search',
    group: 'Tool search',
    needs: ['a tool_search_tool_regex tool'],
    input: { pattern: 'get_.*' },
    codes: [...SHARED, 'execution_time_exceeded'],
    message: 'Simulated: nothing more is known.',
  },
  {
    name: 'advisor',
    title: 'Advisor',
    group: 'Advisor',
    needs: ['advisor_20260301', 'advisor-tool-2026-03-01'],
    input: {},
    codes: [
      ...['max_uses_exceeded', 'prompt_too_long', 'too_many_requests', 'overloaded', 'unavailable'],
      ...['execution_time_exceeded', 'model_not_found'],
    ],
  },
];

const toScenario = (tool: Failing, error_code: string): Scenario => ({
  id: `${tool.name}-${error_code}`.replaceAll('_', '-'),
  name: `${tool.title} fails: ${error_code}`,
  group: tool.group,
  needs: tool.needs,
  description: `Calls ${tool.name}, which fails with the error code ${error_code}, and goes on without it.`,
  play: (scene) => {
    const content = {
      type: `${tool.name}_tool_result_error`,
      error_code,
      ...(tool.message === undefined ? {} : { error_message: tool.message }),
    };
    const pair = toServerPair(scene, { name: tool.call ?? tool.name, input: tool.input, content });
    const fields = tool.group === 'Code execution' ? { fields: { container: toContainer(scene) } } : {};
    return endTurn(
      [...pair, say('The tool failed, so I answer without it. The failure is made up: nothing was called.')],
      fields,
    );
  },
});

/** Every code every server tool can fail with. The answer itself succeeds. */
export const serverErrors: readonly Scenario[] = failing.flatMap((tool) =>
  tool.codes.map((error_code) => toScenario(tool, error_code)),
);
