import type { MonacoApi } from './monaco-api';

/** The editor's colours, those of the page around it (app/globals.css). */
export function defineThemes({ editor }: MonacoApi): void {
  editor.defineTheme('loopbench-light', {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: '1f5fae' },
      { token: 'string.value.json', foreground: '17703f' },
      { token: 'number.json', foreground: '5b45b5' },
      { token: 'keyword.json', foreground: '5b45b5' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1e1c19',
      'editorLineNumber.foreground': '#8b857a',
      'editorLineNumber.activeForeground': '#1e1c19',
      'editor.lineHighlightBackground': '#f6f5f1',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#f3d9cb',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#e3e0d8',
      'editorHoverWidget.background': '#ffffff',
      'editorSuggestWidget.background': '#ffffff',
      'editorSuggestWidget.selectedBackground': '#f0eee9',
      'editorSuggestWidget.selectedForeground': '#1e1c19',
      focusBorder: '#a8471f',
      'diffEditor.insertedLineBackground': '#e3f3e9',
      'diffEditor.insertedTextBackground': '#cdead8',
      'diffEditor.removedLineBackground': '#fce8e6',
      'diffEditor.removedTextBackground': '#f8d3cf',
    },
  });
  editor.defineTheme('loopbench-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: '8ab4f8' },
      { token: 'string.value.json', foreground: '6fcf97' },
      { token: 'number.json', foreground: 'b3a4f5' },
      { token: 'keyword.json', foreground: 'b3a4f5' },
    ],
    colors: {
      'editor.background': '#1b1a17',
      'editor.foreground': '#ece8e0',
      'editorLineNumber.foreground': '#847e72',
      'editorLineNumber.activeForeground': '#ece8e0',
      'editor.lineHighlightBackground': '#201f1b',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#5a3a2a',
      'editorWidget.background': '#201f1b',
      'editorWidget.border': '#322f29',
      'editorHoverWidget.background': '#201f1b',
      'editorSuggestWidget.background': '#201f1b',
      'editorSuggestWidget.selectedBackground': '#322f29',
      'editorSuggestWidget.selectedForeground': '#ece8e0',
      focusBorder: '#e58a60',
      'diffEditor.insertedLineBackground': '#16301f',
      'diffEditor.insertedTextBackground': '#214a31',
      'diffEditor.removedLineBackground': '#3d1f1c',
      'diffEditor.removedTextBackground': '#572722',
    },
  });
}
