import type { JsonObject } from '@/lib/core/claude/message';

/** Is a tool described by its own definition, rather than one that Anthropic defines? Source: API documentation, "Define tools". */
export const isCustomTool = ({ type }: JsonObject): boolean =>
  type === undefined || type === null || type === 'custom';
