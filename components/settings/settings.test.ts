import { describe, expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { otherFields, withOtherFields } from './other-fields';
import { readThinking, thinkingOptions, toThinking } from './thinking-options';
import { readToolChoice, toToolChoice } from './tool-choice';

describe('tool_choice', () => {
  it.each([
    [{ type: 'auto' }],
    [{ type: 'any', disable_parallel_tool_use: true }],
    [{ type: 'tool', name: 'get_order' }],
    [{ type: 'tool', name: 'tool:odd', disable_parallel_tool_use: true }],
    [{ type: 'none' }],
  ])('shows and gives back %j', (choice) => {
    expect(toToolChoice(readToolChoice(choice))).toEqual(choice);
  });

  it('asks for one call at a time without naming a choice', () => {
    expect(toToolChoice({ value: 'unset', isSerial: true })).toEqual({
      type: 'auto',
      disable_parallel_tool_use: true,
    });
  });

  it('never puts disable_parallel_tool_use beside none', () => {
    expect(toToolChoice({ value: 'none', isSerial: true })).toEqual({ type: 'none' });
  });
});

describe('thinking', () => {
  it('gives back what it offers', () => {
    for (const { value } of thinkingOptions.filter((option) => option.value !== 'custom')) {
      expect(readThinking(toThinking(value))).toBe(value);
    }
  });

  it('calls anything else custom', () => {
    expect(readThinking({ type: 'enabled', budget_tokens: 9000 })).toBe('custom');
  });
});

describe('other request fields', () => {
  const config = sessionConfigSchema.parse({ model: 'm', service_tier: 'auto', stop_sequences: ['x'] });

  it('are those without a control of their own', () => {
    expect(otherFields(config)).toEqual({ service_tier: 'auto' });
  });

  it('replace each other and leave the rest alone', () => {
    const next = withOtherFields(config, { metadata: { user_id: 'u' }, model: 'hijacked' });
    expect(next).toMatchObject({ model: 'm', stop_sequences: ['x'], metadata: { user_id: 'u' } });
    expect(next).not.toHaveProperty('service_tier');
  });

  it('hold what a control cannot show', () => {
    const blocks = sessionConfigSchema.parse({
      system: [{ type: 'text', text: 'x' }],
      thinking: { type: 'enabled', budget_tokens: 9000 },
    });
    expect(otherFields(blocks)).toEqual({ system: blocks.system, thinking: blocks.thinking });
    expect(withOtherFields(blocks, otherFields(blocks))).toEqual(blocks);
  });
});
