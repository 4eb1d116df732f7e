import type { ServerTool } from '@/lib/core/block/server/server-tool';
import { toText } from '@/lib/core/block/server/to-text';
import { isJsonObject } from '@/lib/core/claude/message';

/** A stronger model that is asked in the middle of an answer. */
export const advisor: ServerTool = {
  names: ['advisor'],
  resultTypes: ['advisor_tool_result'],
  title: 'Advisor',
  readAsk: (input) => ({
    subject: '',
    parts: Object.keys(input).length > 0 ? [{ kind: 'json', label: 'input', value: input }] : [],
  }),
  readOutcome(content) {
    if (!isJsonObject(content)) return undefined;
    if (content.type === 'advisor_redacted_result')
      return {
        isFailed: false,
        summary: 'advised, encrypted',
        parts: [{ kind: 'note', text: 'The advice is encrypted: only the model reads it.' }],
      };
    if (content.type !== 'advisor_result') return undefined;
    const isCut = content.stop_reason === 'max_tokens';
    return {
      isFailed: false,
      summary: isCut ? 'advised, cut off' : 'advised',
      parts: [
        { kind: 'prose', text: toText(content.text) },
        ...(isCut
          ? [{ kind: 'note' as const, text: 'The advice was cut off: raise max_tokens of the advisor tool.' }]
          : []),
      ],
    };
  },
};
