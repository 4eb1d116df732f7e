import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import DiffEditor from './diff-editor';

/** As much of Monaco as shows two texts: what is open, by name. */
const open = vi.hoisted(() => ({ texts: new Set<string>(), shown: [] as string[], arrive: () => {} }));

vi.mock('./load-monaco', () => {
  const editor = {
    createModel: (text: string) => {
      open.texts.add(text);
      return { text, dispose: () => open.texts.delete(text) };
    },
    createDiffEditor: () => ({
      setModel: (models: Record<'original' | 'modified', { text: string }>) => {
        open.shown = [models.original.text, models.modified.text];
      },
      dispose: () => {
        open.shown = [];
      },
    }),
    setTheme: () => {},
  };
  const loaded = new Promise((resolve) => {
    open.arrive = () => resolve({ editor });
  });
  return { loadMonaco: () => loaded };
});

afterEach(cleanup);

const show = (original: string, modified: string) => (
  <DiffEditor original={original} modified={modified} language="json" label="Changes" />
);

it('says that it opens, then shows both texts, others when they change, and lets go of them when it is closed', async () => {
  const { rerender, unmount } = render(show('a', 'b'));
  screen.getByRole('status');
  open.arrive();
  await vi.waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  expect(open.shown).toEqual(['a', 'b']);
  rerender(show('a', 'c'));
  expect(open.shown).toEqual(['a', 'c']);
  expect([...open.texts]).toEqual(['a', 'c']);
  unmount();
  expect([open.shown, [...open.texts]]).toEqual([[], []]);
});
