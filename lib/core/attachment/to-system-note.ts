import { cutText } from '@/lib/core/cut-text';
import { countTextTokens } from '@/lib/core/simulator/wire/count-tokens';
import type { Attachment } from './attachment';

/** So much of it stands for it in a list. */
const MAX_NAME = 80;

/** What is said to the model from now on, or up to the next message of the user, by nobody in the conversation. */
export const toSystemNote = (text: string, isCleared = false): Attachment => ({
  name: cutText(text.trim(), MAX_NAME),
  block: { type: 'text', text },
  role: 'system',
  ...(isCleared ? { isCleared } : {}),
  bytes: new TextEncoder().encode(text).length,
  tokens: countTextTokens(text),
});
