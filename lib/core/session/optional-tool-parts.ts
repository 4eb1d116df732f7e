import type { SessionTool } from './session-tool';

/** What a tool may have and need not. */
type OptionalParts = Pick<SessionTool, 'outputExample' | 'silenced'>;

/** Those of the optional parts a tool has: whatever copies a tool spreads them, so that none is lost on the way. */
export const optionalToolParts = ({ outputExample, silenced }: OptionalParts): OptionalParts => ({
  ...(outputExample === undefined ? {} : { outputExample }),
  ...(silenced === undefined || silenced.length === 0 ? {} : { silenced }),
});
