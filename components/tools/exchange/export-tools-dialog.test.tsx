import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import { toolWriters } from '@/lib/core/tool-export/tool-writers';
import ExportToolsDialog from './export-tools-dialog';

const exportTargets = toolWriters.map(({ id }) => id);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const tools = [{ name: 'get_order', input_schema: { type: 'object' } }];

it('offers every form, and shows each file of the one chosen', async () => {
  const calls = serve({
    'POST /api/tools/export': (body) => {
      const { target } = body as { target: string };
      if (target === 'go') return refuse(400, 'bad_request', 'Not in Go.');
      return { files: [{ name: `${target}.txt`, text: `written as ${target}` }] };
    },
  });
  render(<ExportToolsDialog tools={tools} sessionId="ses_1" onClose={() => {}} />, { wrapper: Page });
  await screen.findByText('written as claude-json');
  const select = screen.getByLabelText<HTMLSelectElement>('As');
  expect([...select.options].map(({ value }) => value)).toEqual([...exportTargets]);
  await userEvent.selectOptions(select, 'python');
  await screen.findByRole('region', { name: 'python.txt' });
  await userEvent.selectOptions(select, 'go');
  expect((await screen.findByRole('alert')).textContent).toContain('Not in Go.');
  expect(calls.map(({ body }) => body)).toEqual(
    ['claude-json', 'python', 'go'].map((target) => ({ tools, session: 'ses_1', target })),
  );
});
