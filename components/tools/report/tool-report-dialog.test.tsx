import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, serve } from '@/components/ui/testing/serve-page';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import ToolReportDialog from './tool-report-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const tool = (id: string, text: string, more: Partial<SessionTool> = {}): SessionTool => ({
  ...{ id, text, answerer: { type: 'manual' }, enabled: true },
  ...more,
});
const tools = [
  tool('t1', '{"name": "get_order"}', { silenced: [{ rule: 'tool-description', reason: 'a test' }] }),
  tool('t2', '{"name": "off"}', { enabled: false }),
  tool('t3', '{"name": "find bills"}'),
];
const budget = (used: number, limit: number) => ({ used, limit });

it('tells of each tool that is sent its score, tokens and findings, and leads to it', async () => {
  const calls = serve({
    'POST /api/tools/lint': () => ({
      findings: [
        { tool: 1, id: 'tool-name', severity: 'error', path: 'name', message: '', why: '', source: '' },
      ],
      scores: { set: 70, tools: [100, 40] },
      budgets: {
        ...{ strict: budget(21, 20), optional: budget(0, 24), unions: budget(0, 16) },
        tokens: { total: 150, tools: [50, 100], estimated: true },
      },
      silenced: 1,
    }),
  });
  const onSelect = vi.fn();
  const config = sessionConfigSchema.parse({ model: 'simulator' });
  render(<ToolReportDialog tools={tools} config={config} onSelect={onSelect} onClose={() => {}} />, {
    wrapper: Page,
  });
  const rows = within(await screen.findByRole('table', { name: 'Tools' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'ToolScoreTokensFindings',
    'get_order10050',
    expect.stringContaining('find bills40100'),
  ]);
  expect(screen.getByLabelText<HTMLMeterElement>('Strict tools').getAttribute('value')).toBe('21');
  expect(calls[0]?.body).toMatchObject({
    tools: [{ name: 'get_order' }, { name: 'find bills' }],
    silenced: [{ rule: 'tool-description', tool: 0 }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'find bills' }));
  expect(onSelect).toHaveBeenCalledWith('t3');
});
