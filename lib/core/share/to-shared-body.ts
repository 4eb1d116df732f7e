import type { JsonObject } from '@/lib/core/claude/message';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';

/**
 * A configuration or request body without what is not shared: always without credentials, wherever they stand, and
 * without the tools (and the choice among them) unless these are.
 */
export function toSharedBody<T extends JsonObject>(body: T, hasTools: boolean): T {
  const shared: JsonObject = { ...withoutCredentials(body) };
  if (!hasTools) {
    delete shared.tools;
    delete shared.tool_choice;
  }
  return shared as T;
}
