import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from './tabs';

afterEach(cleanup);

function Page() {
  const [value, setValue] = useState('a');
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: `Tab ${id}`, panel: <p>Panel {id}</p> }));
  return <Tabs label="Parts" tabs={tabs} value={value} onChange={setValue} />;
}

it.each([
  ['{ArrowRight}', 'b'],
  ['{ArrowLeft}', 'c'],
  ['{End}', 'c'],
  ['{End}{ArrowRight}', 'a'],
  ['{End}{Home}', 'a'],
])('%s moves along the row, and shows the panel of the tab', async (keys, id) => {
  render(<Page />);
  await userEvent.click(screen.getByRole('tab', { name: 'Tab a' }));
  await userEvent.keyboard(keys);
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: `Tab ${id}`, selected: true }));
  screen.getByRole('tabpanel', { name: `Tab ${id}` });
  screen.getByText(`Panel ${id}`);
});
