import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type Answer, Page, refuse, serve } from '@/components/ui/testing/serve-page';
import ShareDialog from './share-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PREVIEW = 'POST /api/sessions/s1/shares/preview';
const CREATE = 'POST /api/sessions/s1/shares';

const preview = {
  snapshot: { title: 'Lost order' },
  findings: [{ id: 'f1', kind: 'API key', count: 1, sample: 'sk-ant-…' }],
  seen: 'seen-1',
};
const show = (create: Answer) => {
  const calls = serve({ [PREVIEW]: () => preview, [CREATE]: create });
  render(
    <ShareDialog
      sessionId="s1"
      title="Session"
      exchanges={[]}
      renderPreview={({ title }) => <p>Preview of {title}</p>}
      onClose={() => {}}
    />,
    { wrapper: Page },
  );
  return calls;
};
const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Create link' });
const sent = (calls: ReturnType<typeof show>, name: string) =>
  calls.filter((call) => call.name === name).map(({ body }) => body);

it('shows what a link will hold before it can be made', async () => {
  show(() => ({}));
  expect(create().disabled).toBe(true);
  await screen.findByText('Preview of Lost order');
  await vi.waitFor(() => expect(create().disabled).toBe(false));
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Lost order');
});

it('makes the link of what was seen, without what was taken out of it and with what is to be kept', async () => {
  const calls = show(() => ({ url: 'https://bench.example/s/abc' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /API key/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Thinking' }));
  await vi.waitFor(() =>
    expect(sent(calls, PREVIEW).at(-1)).toEqual({
      include: { tools: true, requests: true, thinking: false, answerers: false },
      redact: { except: ['f1'] },
    }),
  );
  await vi.waitFor(() => expect(create().disabled).toBe(false));
  await userEvent.click(create());
  expect(await screen.findByLabelText('Link')).toHaveProperty('value', 'https://bench.example/s/abc');
  expect(sent(calls, CREATE)).toEqual([
    {
      include: { tools: true, requests: true, thinking: false, answerers: false },
      redact: { except: ['f1'] },
      seen: 'seen-1',
      expires_in: null,
    },
  ]);
});

it('shows anew what has changed meanwhile, before it is published', async () => {
  const calls = show(() => refuse(409, 'changed', 'The session has changed. Look at it again.'));
  await vi.waitFor(() => expect(create().disabled).toBe(false));
  const before = sent(calls, PREVIEW).length;
  await userEvent.click(create());
  expect((await screen.findByRole('alert')).textContent).toContain('Look at it again.');
  await vi.waitFor(() => expect(sent(calls, PREVIEW).length).toBeGreaterThan(before));
  expect(screen.queryByLabelText('Link')).toBeNull();
});

it('shares files by choice, with a stored link alone, and says which could not be copied', async () => {
  const calls = show(() => ({ url: 'https://bench.example/s/abc', left_out: ['plot.png: It is gone.'] }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Files/ }));
  await vi.waitFor(() => expect(create().disabled).toBe(false));
  await userEvent.click(create());
  await screen.findByText('plot.png: It is gone.');
  expect(sent(calls, CREATE)).toMatchObject([{ files: true }]);
});
