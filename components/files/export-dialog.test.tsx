import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import ExportDialog from './export-dialog';

/** One more record in the list, and nothing else. */
vi.mock('@/lib/core/format/formats', async (importOriginal) => {
  const { fileFormats } = await importOriginal<typeof import('@/lib/core/format/formats')>();
  const said = {
    ...{ id: 'said', label: 'Said', note: 'What was said, a line each', icon: 'text', canCopy: true },
    ...{ extension: '.said', mediaType: 'text/x-said', loses: 'Leaves out all but texts.' },
    write: { of: 'path', load: async () => () => '' },
  };
  return { fileFormats: [...fileFormats, said] };
});

it('offers every format there is a record for, with what it leaves out, and a copy of what can be copied', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ExportDialog sessionId="ses_1" flush={async () => {}} onClose={() => {}} />
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Leaves out all but texts.')).toBeTruthy();
  const names = (action: string) =>
    screen
      .getAllByRole('button', { name: new RegExp(`^${action} `) })
      .map((button) => button.getAttribute('aria-label')?.slice(action.length + 1));
  expect(names('Copy')).toEqual(['Request body', 'cURL', 'Said']);
  expect(names('Download')).toEqual([
    ...['JSON', 'Markdown', 'HTML', 'Messages, JSONL', 'Request body', 'cURL', 'Vitest file', 'pytest file'],
    'Said',
  ]);
});
