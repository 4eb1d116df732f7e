import { isDeepEqual } from './is-deep-equal';

/** The forms of `thinking`; which a model takes is the API's to say. Source: API documentation, "Extended thinking". */
const forms: { value: string; label: string; thinking: Record<string, unknown> | undefined }[] = [
  { value: 'unset', label: 'not set', thinking: undefined },
  { value: 'summarized', label: 'adaptive, shown', thinking: { type: 'adaptive', display: 'summarized' } },
  { value: 'adaptive', label: 'adaptive', thinking: { type: 'adaptive' } },
  { value: 'between_tools', label: 'between_tools', thinking: { type: 'between_tools' } },
  { value: 'disabled', label: 'disabled', thinking: { type: 'disabled' } },
  { value: 'enabled', label: 'enabled, 2048 tokens', thinking: { type: 'enabled', budget_tokens: 2048 } },
];

export const thinkingOptions = [
  ...forms.map(({ value, label }) => ({ value, label })),
  { value: 'custom', label: 'as set by JSON' },
];

/** The option a `thinking` value is; `custom` for one that is none of them. */
export function readThinking(thinking: unknown): string {
  return forms.find((form) => isDeepEqual(form.thinking, thinking))?.value ?? 'custom';
}

export function toThinking(value: string): Record<string, unknown> | undefined {
  return forms.find((form) => form.value === value)?.thinking;
}
