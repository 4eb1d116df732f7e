import type { LintFinding } from '@/lib/core/lint/lint-finding';

/** What the source of a tool says of it and a definition for Claude has no field for. */
export const toAdvice = (message: string, tool: number): LintFinding => ({
  tool,
  id: 'said-by-source',
  severity: 'info',
  path: 'description',
  message,
  why: 'The model reads names, descriptions and schemas, and nothing else.',
  source: 'Define tools: best practices for tool definitions',
});
