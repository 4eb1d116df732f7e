import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, expect, it } from 'vitest';
import { useDismissibleForm } from './use-dismissible-form';

afterEach(cleanup);

function Form({ onClose }: { onClose: () => void }) {
  const { formProps } = useDismissibleForm(onClose);
  return (
    <form {...formProps} aria-label="Form">
      <input
        aria-label="Editor"
        ref={(input) => {
          // As an editor closes what it has open, before the page hears of the key.
          const use = (event: Event) => input?.dataset.open && event.preventDefault();
          input?.addEventListener('keydown', use);
          return () => input?.removeEventListener('keydown', use);
        }}
      />
      <button type="button" aria-haspopup="listbox" aria-expanded="true">
        List
      </button>
      {createPortal(<button type="button">Over it</button>, document.body)}
    </form>
  );
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <Form onClose={() => setOpen(false)} />}
    </>
  );
}

const form = () => screen.queryByRole('form');
const button = (name: string) => screen.getByRole('button', { name });

it('leaves a form with Escape as soon as it is open, and gives the focus back', async () => {
  render(<Page />);
  await userEvent.click(button('Open'));
  expect(document.activeElement).toBe(form());
  await userEvent.keyboard('{Escape}');
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(button('Open'));
});

it('stays where Escape was used by an editor, an open list, or what is over the form', async () => {
  render(<Page />);
  await userEvent.click(button('Open'));
  const editor = screen.getByLabelText('Editor');
  editor.dataset.open = 'true';
  await userEvent.type(editor, '{Escape}');
  button('List').focus();
  await userEvent.keyboard('{Escape}');
  button('Over it').focus();
  await userEvent.keyboard('{Escape}');
  expect(form()).not.toBeNull();
  delete editor.dataset.open;
  await userEvent.type(editor, '{Escape}');
  expect(form()).toBeNull();
});
