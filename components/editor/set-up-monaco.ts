import * as monaco from 'monaco-editor/editor';
// All of them: the JSON language loads every feature later anyway, and one that comes after the first editor finds its
// services missing.
import 'monaco-editor/features/register.all';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { toolDefinitionSchema } from '@/lib/core/tool/tool-definition-schema';
import { defineThemes } from './define-themes';
import type { MonacoApi } from './monaco-api';

/** Prepares the editor: its workers, its colours, and what it knows of tools. Runs once, in the browser. */
export function setUpMonaco(): MonacoApi {
  window.MonacoEnvironment = {
    getWorker: (_id, label) =>
      label === 'json'
        ? new Worker(new URL('monaco-editor/languages/features/json/json.worker.js', import.meta.url), {
            type: 'module',
          })
        : new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
  };
  defineThemes(monaco);
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    enableSchemaRequest: false,
    schemaValidation: 'warning',
    schemas: [
      { uri: 'loopbench://schemas/tool.json', fileMatch: ['**/tools/*.json'], schema: toolDefinitionSchema },
    ],
  });
  return monaco;
}
