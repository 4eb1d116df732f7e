import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { editDrafts } from './edit-draft';
import MessageForm from './message-form';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function Message({ onSubmit = async () => {} }: { onSubmit?: () => Promise<void> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Edit
      </button>
      {isOpen && (
        <MessageForm turnId="t1" initial="Hello" onSubmit={onSubmit} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

const box = () => screen.queryByLabelText<HTMLTextAreaElement>('Edited message');
const pencil = () => screen.getByRole('button', { name: 'Edit' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('has an edit again after the page was loaded anew', async () => {
  const { unmount } = render(<Message />);
  await press('Edit');
  await userEvent.type(box() as Element, ' you');
  unmount();
  expect(editDrafts.find('t1')).toEqual({ text: 'Hello you', isOpen: true });
  render(<Message />);
  await press('Edit');
  expect(box()?.value).toBe('Hello you');
});

it('is left with Escape for the button that opened it, which offers what was written again', async () => {
  render(<Message />);
  await press('Edit');
  await userEvent.type(box() as Element, ' you{Escape}');
  expect(box()).toBeNull();
  expect(document.activeElement).toBe(pencil());
  expect(editDrafts.find('t1')?.isOpen).toBe(false);
  await press('Edit');
  expect(box()?.value).toBe('Hello you');
});

it('throws away what was written with Cancel, and keeps nothing of what was sent', async () => {
  render(<Message />);
  for (const end of ['Cancel', 'Run from here']) {
    await press('Edit');
    expect(box()?.value).toBe('Hello');
    await userEvent.type(box() as Element, ' you');
    await press(end);
    expect(box()).toBeNull();
  }
  expect(sessionStorage.length).toBe(0);
});

it('keeps an edit that was refused', async () => {
  render(<Message onSubmit={() => Promise.reject(new Error('Something goes on.'))} />);
  await press('Edit');
  await userEvent.type(box() as Element, ' you');
  await press('Run from here');
  await screen.findByRole('alert');
  expect(editDrafts.find('t1')?.text).toBe('Hello you');
});
