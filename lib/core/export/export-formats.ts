/** The formats a session can be exported in, with what each is for. */
export const exportFormats = [
  { id: 'json', label: 'JSON', note: 'The whole session: import it anywhere, replay it, fork it' },
  { id: 'markdown', label: 'Markdown', note: 'For an issue, a pull request or notes' },
  { id: 'html', label: 'HTML', note: 'One page to read and print, also offline' },
  { id: 'jsonl', label: 'Messages, JSONL', note: 'A message a line, for datasets and scripts' },
  { id: 'request', label: 'Request body', note: 'What is sent next, or was sent last' },
  { id: 'curl', label: 'cURL', note: 'As a command, with the key from $ANTHROPIC_API_KEY' },
  { id: 'vitest', label: 'Vitest file', note: 'Replays the recorded calls against your TypeScript' },
  { id: 'pytest', label: 'pytest file', note: 'Replays the recorded calls against your Python' },
] as const;

export type ExportFormat = (typeof exportFormats)[number]['id'];
