import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { checkRequest } from '@/lib/core/request/check-request';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { message, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { buildRequest } from './build-request';

const answer = (content: Block[], stop_reason = 'end_turn', container?: unknown): Turn => ({
  id: 'answer',
  parentId: 'user-1',
  message: { ...message(stop_reason, content), ...(container ? { container } : {}) },
});

const build = (path: Turn[], config: object = {}) =>
  buildRequest(path, sessionConfigSchema.parse({ model: 'claude-test', max_tokens: 100, ...config }), []);

describe('buildRequest', () => {
  it('leaves out the empty texts of an answer and keeps everything else as it came', () => {
    const thought = { type: 'thinking', thinking: '', signature: 'sig' };
    const content = [thought, text(''), text(' \n'), text(' Yes. '), thought, { type: 'hologram', text: '' }];
    const { body } = build([userTurn('Hello'), answer(content), userTurn('And now?')]);
    expect(body.messages[1]?.content).toEqual([
      thought,
      text(' Yes. '),
      thought,
      { type: 'hologram', text: '' },
    ]);
  });

  it('leaves out an answer that holds nothing but empty text', () => {
    const path = [userTurn('Hello'), answer([text('')], 'max_tokens'), userTurn('Again', 'user-2', 'answer')];
    expect(build(path).turnIds).toEqual(['user-1', 'user-2']);
  });

  it('sends nothing the API refuses for its empty texts, whatever the answers hold', () => {
    const blocks = fc.array(
      fc.constantFrom<Block>(text(''), text('\n\t '), text('Yes.'), { type: 'redacted_thinking', data: 'x' }),
    );
    fc.assert(
      fc.property(fc.array(blocks), (answers) => {
        const path = answers.flatMap((content) => [userTurn('Hello'), answer(content)]);
        expect(checkRequest(build([...path, userTurn('Last')]).body)).toEqual([]);
      }),
    );
  });

  it('names the betas that what is sent needs, beside those of the configuration, each once', () => {
    const betas = ['my-beta', 'mcp-client-2025-11-20'];
    const mcp = { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 'docs', input: {} };
    const path = [userTurn('Hello'), answer([mcp]), userTurn('And now?', 'user-2', 'answer')];
    const config = { context_management: { edits: [] }, mcp_servers: [], betas };
    expect(build(path, config).betas).toEqual([...betas, 'context-management-2025-06-27']);
    expect(build(path).betas).toEqual(['mcp-client-2025-11-20']);
    expect(build([userTurn('Hello')]).betas).toEqual([]);
  });

  describe('names the container of the last answer', () => {
    const skills = [{ type: 'anthropic', skill_id: 'xlsx' }];
    const call = {
      ...toolUse('toolu_1'),
      caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' },
    };
    const path = [
      userTurn('Hello'),
      answer([{ type: 'server_tool_use', id: 'srvtoolu_1', name: 'code_execution' }, call], 'tool_use', {
        id: 'container_1',
        expires_at: '2026-11-20T00:00:00Z',
      }),
    ];

    it.each<[string, unknown, unknown]>([
      ['by its id, when the configuration names none', undefined, 'container_1'],
      ['beside the skills of the configuration', { skills }, { skills, id: 'container_1' }],
      ['beside skills and an id left empty', { id: null, skills }, { id: 'container_1', skills }],
      ['unless the configuration names another one', 'container_2', 'container_2'],
      ['unless its object names another one', { id: 'container_2', skills }, { id: 'container_2', skills }],
    ])('%s', (_title, container, expected) => {
      expect(build(path, container === undefined ? {} : { container }).body.container).toEqual(expected);
    });

    it('and sends the configured one as it is before there is an answer', () => {
      expect(build([userTurn('Hello')], { container: { skills } }).body.container).toEqual({ skills });
    });
  });
});
