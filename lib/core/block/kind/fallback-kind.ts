import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { wordRefusal } from '@/lib/core/claude/refusal-words';
import { makeCardKind } from './make-card-kind';

const nameModel = (model: unknown): string =>
  (isJsonObject(model) ? toLine(model.model) : '') || 'another model';

/** Where another model goes on, because the one before refused. Source: Messages API documentation, "Fallbacks". */
export const fallbackKind = makeCardKind({
  types: ['fallback'],
  label: 'Fallback',
  is: (block): block is Block => isJsonObject(block.to),
  toCard({ from, to, trigger }) {
    const reason = isJsonObject(trigger) ? wordRefusal(trigger.category) : '';
    return {
      title: `From here on ${nameModel(to)} answers`,
      parts: [
        { kind: 'note', text: `${nameModel(from)} declined to go on${reason === '' ? '.' : `: ${reason}.`}` },
      ],
    };
  },
});
