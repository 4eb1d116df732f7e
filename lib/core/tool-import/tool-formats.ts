/**
 * Every form that tools are brought in, by the id of its reader, in the order in which they are tried. Apart from the
 * readers, so that the list of operations loads none.
 */
export const toolFormats = [
  'curl',
  'sse',
  'go',
  'typescript',
  'python',
  'openapi',
  'bedrock',
  'ai-sdk',
  'claude',
  'mcp',
  'gemini',
  'openai',
  'json-schema',
  'calls',
] as const;

/** Names a form that tools are brought in. */
export type ToolFormat = (typeof toolFormats)[number];
