/** `tool_choice` as the settings show it: `unset`, a type, or `tool:` and a name. */
export interface ToolChoiceSetting {
  value: string;
  isSerial: boolean;
}

export function readToolChoice(choice: unknown): ToolChoiceSetting {
  if (typeof choice !== 'object' || choice === null || !('type' in choice))
    return { value: 'unset', isSerial: false };
  const isSerial = 'disable_parallel_tool_use' in choice && choice.disable_parallel_tool_use === true;
  const name = 'name' in choice ? String(choice.name) : '';
  return { value: choice.type === 'tool' ? `tool:${name}` : String(choice.type), isSerial };
}

/** What is sent; `none` takes no `disable_parallel_tool_use`. Source: API documentation, "Tool choice". */
export function toToolChoice({ value, isSerial }: ToolChoiceSetting): Record<string, unknown> | undefined {
  const serial = isSerial ? { disable_parallel_tool_use: true } : {};
  if (value === 'unset') return isSerial ? { type: 'auto', ...serial } : undefined;
  if (value === 'none') return { type: 'none' };
  if (value.startsWith('tool:')) return { type: 'tool', name: value.slice('tool:'.length), ...serial };
  return { type: value, ...serial };
}
