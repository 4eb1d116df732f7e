import type * as Monaco from 'monaco-editor/editor';

export type MonacoApi = typeof Monaco;
export type CodeEditorInstance = Monaco.editor.IStandaloneCodeEditor;
export type TextModel = Monaco.editor.ITextModel;
