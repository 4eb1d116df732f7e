import type { ToolRule } from '../../tool-finding';

const RETURNS =
  /\b(?:return(?:s|ed|ing)?|respon(?:se|ds)|result(?:s|ing)?|output(?:s)?|gives? back|yields?|answers? with|reports?|lists?|contains|includes|provides)\b|返|يعيد|devuelve|renvoie|liefert/i;

export const descriptionReturnsRule: ToolRule = {
  about: 'tool',
  id: 'description-returns',
  severity: 'info',
  title: 'The description says what comes back',
  why: 'The model plans its next step by what a tool returns; where nobody says so, it calls the tool to find out.',
  source: 'Define tools: best practices for tool definitions',
  check({ kind, definition: { description } }) {
    if (kind !== 'custom' || typeof description !== 'string' || description.trim() === '') return [];
    if (RETURNS.test(description)) return [];
    const message = 'The description does not say what the tool returns. Add "Returns …", also for an error.';
    return [{ path: ['description'], message }];
  },
};
