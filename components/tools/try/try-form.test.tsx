import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import type { SessionTool } from '@/lib/core/session/session-tool';
import TryForm from './try-form';

// Here the editor never loads: what stands is the plain box it begins as.
vi.mock('@/components/editor/load-monaco', () => ({ loadMonaco: () => new Promise(() => {}) }));

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const input_schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const definition = { name: 'get_order', description: 'Gets an order.', input_schema };

const begun: SessionTool = {
  ...{ id: 't1', text: JSON.stringify(definition, null, 2), enabled: true },
  answerer: { type: 'manual' },
};

function Held() {
  const [tool, setTool] = useState(begun);
  return (
    <>
      <TryForm
        tool={tool}
        onChange={(change) =>
          setTool((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
        }
      />
      <output aria-label="definition">{tool.text}</output>
      <output aria-label="answerer">{JSON.stringify(tool.answerer)}</output>
    </>
  );
}
const show = () => render(<Held />, { wrapper: Page });
const answers = {
  'POST /api/schemas/sample': (body: unknown) => {
    const { kind, seed } = body as { kind: string; seed: number };
    return { samples: [kind === 'invalid' ? { id: 7 } : { id: `${kind} ${seed}` }] };
  },
  'POST /api/schemas/validate': (body: unknown) => {
    const [instance] = (body as { instances: { id: unknown }[] }).instances;
    const isGood = typeof instance?.id === 'string';
    return { valid: [isGood], errors: [isGood ? [] : [{ path: '/id', message: 'must be a string' }]] };
  },
};

it('fills in inputs, another each time, and holds them against the schema', async () => {
  const calls = serve(answers);
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Valid' }));
  await screen.findByText('It fits the schema.');
  await userEvent.click(screen.getByRole('button', { name: 'Invalid' }));
  await screen.findByText('It breaks the schema in 1 place.');
  screen.getByText('/id');
  const asked = calls.filter(({ name }) => name.endsWith('sample')).map(({ body }) => body);
  expect(asked).toEqual([
    { schema: input_schema, kind: 'valid', seed: 0 },
    { schema: input_schema, kind: 'invalid', seed: 1 },
  ]);
});

it('makes an example of an input, to be taken back, and keeps what stands in the box', async () => {
  serve(answers);
  const { unmount } = show();
  const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add to input_examples' });
  expect(add.disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Edge' }));
  await screen.findByText('It fits the schema.');
  await userEvent.click(add);
  const read = () => JSON.parse(screen.getByLabelText('definition').textContent ?? '');
  expect(read().input_examples).toEqual([{ id: 'edge 0' }]);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(read()).toEqual(definition);
  unmount();
  show();
  await screen.findByText('It fits the schema.');
});

it('says why no input could be made', async () => {
  serve({ ...answers, 'POST /api/schemas/sample': () => refuse(400, 'bad_request', 'None was found.') });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Invalid' }));
  expect((await screen.findByRole('alert')).textContent).toContain('None was found.');
});

it('has the input answered as a run would, and says who was asked', async () => {
  const calls = serve({
    ...answers,
    'POST /api/answers/try': (body: unknown) =>
      (body as { answerer: { type: string } }).answerer.type === 'mock'
        ? {
            result: { content: 'shipped', is_error: false },
            ...{ asks_person: false, trace: [{ kind: 'progress', text: 'Rule 1 answers.' }], ms: 3 },
          }
        : { result: { content: '', is_error: true }, asks_person: true, trace: [], ms: 0 },
  });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Valid' }));
  await screen.findByText('It fits the schema.');
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
  await screen.findByText('In a run you would be asked.');
  await userEvent.click(screen.getByRole('button', { name: 'Make a mock rule' }));
  const rule = {
    when: { const: { id: 'valid 0' } },
    result: { content: '' },
  };
  const read = () => JSON.parse(screen.getByLabelText('answerer').textContent ?? '');
  expect(read()).toEqual({ type: 'mock', rules: [rule] });
  const told = await screen.findByText(/^A mock rule answers this input now/);
  const toast = told.closest('li');
  if (!toast) throw new Error('The word that it was made stands in no list.');
  await userEvent.click(within(toast).getByRole('button', { name: 'Undo' }));
  expect(read()).toEqual({ type: 'manual' });
  await userEvent.click(screen.getByRole('button', { name: 'Make a mock rule' }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
  await screen.findByText('Rule 1 answers.');
  screen.getByText('shipped');
  expect(calls.at(-1)?.body).toEqual({
    ...{ tool: { name: 'get_order' }, answerer: { type: 'mock', rules: [rule] }, input: { id: 'valid 0' } },
  });
});
