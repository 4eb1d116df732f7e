import { takeStart } from '@/lib/core/take-start';
import type { Scene } from '../scene';

/** What the question is about, in one line, to be searched for. */
export function toTopic({ request }: Pick<Scene, 'request'>, otherwise: string): string {
  const question = request.conversation.current.question.replace(/\s+/g, ' ').trim();
  return takeStart(question, 100) || otherwise;
}
