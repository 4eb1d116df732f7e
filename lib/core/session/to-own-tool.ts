import { optionalToolParts } from './optional-tool-parts';
import type { SessionTool } from './session-tool';

/** A tool without what the server adds to it: a definition that came with it would speak for an older text. */
export const toOwnTool = ({ id, text, answerer, enabled, ...rest }: SessionTool): SessionTool => ({
  id,
  text,
  answerer,
  enabled,
  ...optionalToolParts(rest),
});
