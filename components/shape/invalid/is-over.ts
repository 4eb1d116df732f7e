import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { InvalidText } from './invalid-text';

/** Whether a text that cannot be sent still stands over the value it was typed over. */
export const isOver = ({ over }: InvalidText, value: unknown): boolean =>
  over === undefined || isDeepEqual(over.value, value);
