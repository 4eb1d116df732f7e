import { createDraftFolder, type MessageDraft } from '@/lib/core/claude/fold-stream-event';
import { isJsonObject, type StreamEvent } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import type { TextReader } from '../tool-reader';
import { calls } from './calls';

/** A streamed answer as it comes over the wire, with calls of tools in it. */
export const sse: TextReader = {
  id: 'sse',
  label: 'a streamed answer with calls of tools',
  from: 'text',
  sniff: (text) => /^\s*(?:event: ?\w+\s*\n\s*)?data: ?\{/.test(text.slice(0, 2000)),
  load: async () => (text, tell) => {
    const folder = createDraftFolder();
    for (const line of text.split('\n')) {
      const event = line.trimStart().startsWith('data:') ? parse(line.trim().slice(5)) : undefined;
      if (isEvent(event)) {
        try {
          folder.take(event);
        } catch {
          tell({
            severity: 'warning',
            path: '',
            message: 'The events contradict each other; the first answer was read.',
          });
          break;
        }
      }
    }
    return calls.read({ content: folder.draft.blocks.map(toBlock) }, tell);
  },
};

/** The input of a call comes in pieces of its text. */
const toBlock = ({ block, inputText }: MessageDraft['blocks'][number]) =>
  inputText ? { ...block, input: inputText } : block;

const isEvent = (value: unknown): value is StreamEvent =>
  isJsonObject(value) && typeof value.type === 'string';

function parse(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}
