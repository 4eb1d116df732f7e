import type { SessionTool } from './session-tool';

/** What a tool may have and need not. */
type OptionalParts = Pick<SessionTool, 'outputExample' | 'checksInput' | 'silenced' | 'library'>;

/** Those of the optional parts a tool has: whatever copies a tool spreads them, so that none is lost on the way. */
export const optionalToolParts = ({
  outputExample,
  checksInput,
  silenced,
  library,
}: OptionalParts): OptionalParts => ({
  ...(outputExample === undefined ? {} : { outputExample }),
  // That it checks is what it does anyway.
  ...(checksInput === false ? { checksInput } : {}),
  ...(silenced === undefined || silenced.length === 0 ? {} : { silenced }),
  ...(library === undefined ? {} : { library }),
});
