/** What an operation is about, with a line for whoever reads the OpenAPI document. */
export const operationTags = {
  sessions: 'Sessions: their settings, tools and turns',
  runs: 'Runs of the loop, their events and answers',
  presets: 'Named starting points',
  links: 'Links to snapshots of a session',
  compare: 'Two paths side by side',
  files: 'Sessions as files, and files in sessions',
  requests: 'Requests to the Messages API, before they are sent',
  tools: 'Tool definitions and their schemas',
  library: 'The library of tools, and their versions',
  models: 'What can answer',
  simulator: 'The built-in model, in the format of the Messages API',
  access: 'Logging in and out',
  meta: 'The API itself',
} as const;

export type OperationTag = keyof typeof operationTags;
