import type * as Monaco from 'monaco-editor/editor';
import { untilLoaded } from '@/lib/client/until-loaded';

export type MonacoApi = typeof Monaco;
export type CodeEditorInstance = Monaco.editor.IStandaloneCodeEditor;
export type TextModel = Monaco.editor.ITextModel;

let loading: Promise<MonacoApi> | undefined;

/**
 * Loads the editor once, when first asked for. Keep this import dynamic: a static one would run on the server and put
 * a megabyte in front of the first paint.
 */
export function loadMonaco(): Promise<MonacoApi> {
  loading ??= untilLoaded(() => import('./set-up-monaco')).then(({ setUpMonaco }) => setUpMonaco());
  return loading;
}
