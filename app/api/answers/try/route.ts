import { tryAnswerOperation } from '@/lib/core/api/answer-operations';
import { tryAnswer } from '@/lib/server/answerer/try-answer';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(tryAnswerOperation, ({ body, request }) => tryAnswer(body, request.signal));
