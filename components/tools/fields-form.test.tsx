import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { KeepInvalid } from '@/components/shape/testing/keep-invalid';
import FieldsForm from './fields-form';

afterEach(cleanup);

let text = '';
function Page({ initial }: { initial: string }) {
  const [now, setNow] = useState(initial);
  text = now;
  return (
    <KeepInvalid>
      <FieldsForm path="/tool:t1" text={now} onChange={(update) => setNow(update)} />
    </KeepInvalid>
  );
}

it('sets a field in the text of a definition, and leaves the rest as it was typed', async () => {
  const typed = '{\n    "name":   "look",\n    "input_schema": { "type": "object" }\n}';
  render(<Page initial={typed} />);
  await userEvent.selectOptions(screen.getByLabelText('strict'), 'true');
  expect(JSON.parse(text)).toEqual({ name: 'look', input_schema: { type: 'object' }, strict: true });
  expect(text).toContain('"name":   "look"');
  await userEvent.selectOptions(screen.getByLabelText('strict'), 'not set');
  expect(JSON.parse(text)).not.toHaveProperty('strict');
});

it('says of a tool of Anthropic where it runs, what its versions have, and changes them', async () => {
  render(
    <Page initial='{"type": "text_editor_20250728", "name": "str_replace_based_edit_tool", "max_characters": 5}' />,
  );
  screen.getByText('you answer its calls');
  screen.getByText(/max_characters cuts long files/);
  await userEvent.selectOptions(screen.getByLabelText('type'), 'text_editor_20250124');
  expect(JSON.parse(text)).toMatchObject({ type: 'text_editor_20250124', name: 'str_replace_editor' });
});

it('asks to mend a text first that cannot be read', () => {
  render(<Page initial="{" />);
  screen.getByText(/cannot be read/);
});
