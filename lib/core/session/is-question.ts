import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
import type { Turn } from './turn';

/** True for a message of the person that answers no call: an exchange begins with it. */
export const isQuestion = ({ role, content }: Turn['message']): boolean =>
  role === 'user' && !toBlocks(content).some(isToolResultBlock);
