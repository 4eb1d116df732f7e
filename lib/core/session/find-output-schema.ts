import { isJsonObject } from '@/lib/core/claude/message';
import type { SessionConfig } from './session-config';

/** The schema that answers are asked for with; undefined where they are free text. Source: "Structured outputs". */
export function findOutputSchema({ output_config }: SessionConfig): unknown {
  const format = isJsonObject(output_config) ? output_config.format : undefined;
  return isJsonObject(format) && format.type === 'json_schema' ? format.schema : undefined;
}
