/** What tools are written as, by the id of the writer. Apart from the writers, so that the list of operations loads none. */
export const exportTargets = [
  'claude-json',
  'mcp-tools',
  'mcp-server',
  'openai-json',
  'json-schema',
  'zod',
  'typescript-types',
  'pydantic',
  'python',
  'python-runner',
  'typescript',
  'typescript-runner',
  'java',
  'go',
  'ruby',
  'csharp',
  'php',
  'curl',
] as const;

/** Names what tools are written as. */
export type ExportTarget = (typeof exportTargets)[number];
