import { isJsonObject } from '@/lib/core/claude/message';
import { fits } from '@/lib/core/claude/shape/fits';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { FieldControl } from './request-field';
import { canShowBlocks } from './system-blocks';

/** Whether a control can show a value and give it back: what it cannot is edited as JSON. Nothing set is shown by all. */
export function canShow(control: FieldControl, value: unknown): boolean {
  if (value === undefined) return true;
  switch (control.kind) {
    case 'model':
    case 'scenario':
      return typeof value === 'string';
    case 'choice':
      return control.options.some((option) => isDeepEqual(option.value, value));
    case 'system':
      return typeof value === 'string' || canShowBlocks(value);
    case 'tool-choice':
      return isJsonObject(value) && typeof value.type === 'string';
    case 'names':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'shape':
      return fits(control.shape, value);
    case 'variables':
      return isJsonObject(value);
  }
}
