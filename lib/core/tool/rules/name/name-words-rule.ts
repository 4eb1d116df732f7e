import type { ToolRule } from '../../tool-finding';
import { splitName } from '../split-name';

export const nameWordsRule: ToolRule = {
  about: 'tool',
  id: 'name-words',
  severity: 'info',
  title: 'The name says what is done, and with what',
  why: '"weather" may get, set or explain it; "get_current_weather" leaves no doubt, also beside other tools.',
  source: 'Define tools: name',
  check({ kind, name }) {
    if (kind !== 'custom' || name === null || name === '' || /[^a-zA-Z0-9_-]/.test(name)) return [];
    if (splitName(name).length > 1) return [];
    const message = `"${name.slice(0, 128)}" is one word. Name what is done and with what, such as "get_${name.toLowerCase().slice(0, 40)}".`;
    return [{ path: ['name'], message }];
  },
};
