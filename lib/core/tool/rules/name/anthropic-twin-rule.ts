import type { ToolRule } from '../../tool-finding';

/** Tools Anthropic defines, by what people call theirs of the kind. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ...['bash', 'shell', 'run_bash', 'execute_bash', 'run_shell_command'].map(
    (name) => [name, 'bash_20250124'] as const,
  ),
  ...['text_editor', 'str_replace_editor', 'str_replace_based_edit_tool', 'edit_file'].map(
    (name) => [name, 'text_editor_20250728'] as const,
  ),
  ...['memory', 'save_memory'].map((name) => [name, 'memory_20250818'] as const),
  ...['web_search', 'search_web', 'internet_search', 'google_search'].map(
    (name) => [name, 'web_search_20260318'] as const,
  ),
  ...['web_fetch', 'fetch_url', 'fetch_webpage'].map((name) => [name, 'web_fetch_20260318'] as const),
  ...['code_execution', 'execute_code', 'run_python', 'execute_python', 'code_interpreter'].map(
    (name) => [name, 'code_execution_20260521'] as const,
  ),
  ...['computer', 'computer_use'].map((name) => [name, 'computer_toolset_20260801'] as const),
]);

export const anthropicTwinRule: ToolRule = {
  about: 'tool',
  id: 'anthropic-twin',
  severity: 'info',
  title: "What Anthropic's own tools do is left to them",
  why: 'The models are trained on those tools, and use them better than one that does the same under another schema.',
  source: 'Tool reference',
  check({ kind, name }) {
    const twin =
      kind === 'custom' && name !== null ? TWINS.get(name.toLowerCase().replaceAll('-', '_')) : undefined;
    if (twin === undefined) return [];
    return [
      {
        path: ['name'],
        message: `Anthropic defines a tool for this: {"type": "${twin}", …}. Use it, unless yours does something else.`,
      },
    ];
  },
};
