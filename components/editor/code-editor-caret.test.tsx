import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CodeEditor } from './code-editor';

/** As much of the editor as says where its caret is put. */
const monaco = vi.hoisted(() => {
  const setPosition = vi.fn<(position: { lineNumber: number; column: number }) => void>();
  const nothing = () => {};
  const model = (text: string) => ({
    getValue: () => text,
    onDidChangeContent: () => ({ dispose: nothing }),
    getFullModelRange: () => {
      const lines = text.split('\n');
      const end = { lineNumber: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      return { getEndPosition: () => end };
    },
  });
  let opened: unknown;
  const instance = {
    ...{ addAction: () => ({ dispose: nothing }), dispose: nothing, updateOptions: nothing, focus: nothing },
    pushUndoStop: nothing,
    ...{ getModel: () => opened, getDomNode: () => ({ checkVisibility: () => true }), setPosition },
    setModel: (next: unknown) => {
      opened = next;
    },
  };
  const api = {
    Uri: { parse: (uri: string) => uri },
    ...{ KeyMod: {}, KeyCode: {} },
    editor: {
      ...{ create: () => instance, getModel: () => null, createModel: model },
      ...{ setTheme: nothing, setModelMarkers: nothing },
    },
  };
  let load = (_: unknown) => {};
  return { setPosition, loaded: new Promise((done) => (load = done)), load: () => load(api) };
});

vi.mock('./load-monaco', () => ({ loadMonaco: () => monaco.loaded }));
afterEach(() => {
  cleanup();
  monaco.setPosition.mockClear();
});

const editor = (wantsFocus: boolean) => (
  <CodeEditor
    path="a.txt"
    language="plaintext"
    value={'one\nhalf'}
    onChange={() => {}}
    label="Text"
    wantsFocus={wantsFocus}
  />
);

it('goes on where a person was in the plain box, once the editor is there', async () => {
  render(editor(false));
  const box = screen.getByLabelText<HTMLTextAreaElement>('Text');
  box.focus();
  box.setSelectionRange(5, 5);
  monaco.load();
  await waitFor(() => expect(monaco.setPosition).toHaveBeenCalledWith({ lineNumber: 2, column: 2 }));
});

it('begins behind a text that was kept, where it takes the focus', async () => {
  monaco.load();
  render(editor(true));
  await waitFor(() => expect(monaco.setPosition).toHaveBeenCalledWith({ lineNumber: 2, column: 5 }));
});

it('leaves a text that is only shown at its beginning', async () => {
  monaco.load();
  render(editor(false));
  await waitFor(() => expect(screen.queryByLabelText('Text')).toBeNull());
  expect(monaco.setPosition).not.toHaveBeenCalled();
});
