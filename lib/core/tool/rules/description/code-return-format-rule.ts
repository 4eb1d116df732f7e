import type { ToolRule } from '../../tool-finding';
import { findCodeCaller } from '../find-code-caller';

const FORMAT =
  /\b(?:json|array|list|object|dict(?:ionary)?|csv|string|number|integer|boolean|float|fields?|keys?|schema|lines?|rows?)\b|[{[]/i;
const RETURNS = /\b(?:return(?:s|ed)?|respon(?:se|ds)|result|output)\b/i;

export const codeReturnFormatRule: ToolRule = {
  about: 'tool',
  id: 'code-return-format',
  severity: 'warning',
  title: 'A tool for code says the form of what it returns',
  why: 'Code the model writes reads the result before the model has seen one; without its form it breaks.',
  source: 'Programmatic tool calling: best practices',
  check({ kind, definition }) {
    const { description } = definition;
    if (kind !== 'custom' || findCodeCaller(definition) < 0) return [];
    const text = typeof description === 'string' ? description : '';
    const after = RETURNS.exec(text);
    if (after && FORMAT.test(text.slice(after.index))) return [];
    const message =
      'Code may call this tool, and its description does not say the form of the result. Add "Returns JSON: …", with fields and units.';
    return [{ path: text === '' ? [] : ['description'], message }];
  },
};
