import type { ToolRule } from '../../tool-finding';

const MOST = 64;

/** What is longer than the API itself takes is an error of another rule. */
export const nameLengthRule: ToolRule = {
  about: 'tool',
  id: 'name-length',
  severity: 'warning',
  title: 'The name has 64 characters at most',
  why: 'The documentation allows 64. The API has been seen to take up to 128, but does not promise it, and other platforms refuse more than 64.',
  source: 'Define tools: name',
  check({ kind, name }) {
    if (kind !== 'custom' || name === null || name.length <= MOST || name.length > 128) return [];
    const message = `The name has ${name.length} characters; the documentation allows ${MOST}. Shorten it.`;
    return [{ path: ['name'], message }];
  },
};
