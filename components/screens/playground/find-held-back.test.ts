import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { assertSendable, UnsendableTextError } from './actions/assert-sendable';
import { findHeldBack } from './find-held-back';

const tool: SessionTool = {
  id: 'a',
  text: '{"type": "web_search_20260318", "name": "web_search"}',
  answerer: { type: 'manual' },
  enabled: true,
};
const config = sessionConfigSchema.parse({ mcp_servers: [{ type: 'url' }] });
const invalid = { text: 'x', problem: 'Wrong.', over: { value: undefined } };

it.each([
  ['/settings/fallbacks/0/max_tokens', [], undefined],
  ['/settings/mcp_servers/0/tool_configuration', [], 'Settings, mcp_servers.0.tool_configuration: Wrong.'],
  ['/settings/mcp_servers/1/url', [], undefined],
  ['/other', [], 'Settings, Other request fields: Wrong.'],
  ['/tool:a/max_uses', [tool], 'web_search, max_uses: Wrong.'],
  ['/tool:a/max_uses', [{ ...tool, text: '{"max_uses": 3}' }], undefined],
  ['/tool:a/max_uses', [{ ...tool, enabled: false }], undefined],
  ['/tool:a/max_uses', [], undefined],
])('holds back a run for what stands at %s only while it is there and sent', (path, tools, told) => {
  const held = findHeldBack(
    { [path]: { ...invalid, ...(path === '/other' ? { name: 'Other request fields' } : {}) } },
    config,
    tools,
  );
  const check = () => assertSendable(held, tools);
  if (told === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(told);
});

it('names the tool that a text stands in, so that it can be opened', () => {
  const held = findHeldBack({ '/tool:a/max_uses': invalid }, config, [tool]);
  try {
    assertSendable(held, [tool]);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof UnsendableTextError && error.toolId).toBe('a');
  }
});
