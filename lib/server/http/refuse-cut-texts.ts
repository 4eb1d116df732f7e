import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@/lib/core/app-error';
import { CUT_BEGIN } from '@/lib/core/cut/cut-mark';

/** How a body may write the mark of a text that was cut for showing: as it is, or escaped. */
const SIGNS = [CUT_BEGIN, ...['f8f1', 'F8F1', 'f8F1', 'F8f1'].map((hex) => `\\u${hex}${CUT_BEGIN.slice(1)}`)];
const LONGEST = Math.max(...SIGNS.map((sign) => Buffer.byteLength(sign)));

/** So much is looked through before others have their turn. */
const STEP_BYTES = 2 * 1024 * 1024;

/**
 * Refuses a JSON text (UTF-8) with the mark of a text that was cut for showing: what is taken for whole and is not would
 * be sent to the model, and kept, with its end missing.
 *
 * @throws AppError `bad_request`
 */
export async function refuseCutTexts(bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; from += STEP_BYTES) {
    if (from > 0) await nextTurn();
    const step = bytes.subarray(from, from + STEP_BYTES + LONGEST);
    if (SIGNS.some((sign) => step.includes(sign))) throw wasCut();
  }
}

const wasCut = () =>
  new AppError(
    'bad_request',
    'A text of this was cut for showing: its end is a mark that stands for the rest. Get the whole text, and send that.',
  );
