import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answering } from '@/components/transcript/actions/answering';
import type { CallView } from '@/components/transcript/to-transcript';
import { answerDrafts, changedKey } from './answer-draft';
import AnswerForm from './answer-form';

// Here the editor never loads: what stands is the plain box it begins as.
vi.mock('@/components/editor/load-monaco', () => ({ loadMonaco: () => new Promise(() => {}) }));

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const call: CallView = { id: 'toolu_1', name: 'get_order', input: { id: '1' }, status: 'asking', issues: [] };

function show(more: Partial<Answering> = {}) {
  const answer = vi.fn<Answering['answer']>(async () => {});
  const remember = vi.fn<Answering['remember']>();
  const answering = { answer, remember, findSample: () => undefined, ...more };
  const view = render(<AnswerForm call={call} answering={answering} />);
  return { ...view, answer, remember, box: () => screen.getByLabelText('Result of get_order') };
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send result' }));

describe('AnswerForm', () => {
  it('sends what was typed as it was typed', async () => {
    const { answer, box } = show();
    await userEvent.type(box(), 'shipped');
    await send();
    expect(answer).toHaveBeenCalledWith(call, { content: 'shipped' });
  });

  it('sends an empty success when nothing was typed', async () => {
    const { answer } = show();
    await send();
    expect(answer).toHaveBeenCalledWith(call, {});
  });

  it('keeps what is typed while an empty result is on its way, for the form that changes it', async () => {
    let arrive = () => {};
    const answer = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          arrive = resolve;
        }),
    );
    const { box } = show({ answer });
    await send();
    await userEvent.type(box(), 'too late');
    arrive();
    await vi.waitFor(() => expect(answerDrafts.find(changedKey('toolu_1'))?.text).toBe('too late'));
    expect(answerDrafts.find('toolu_1')).toBeUndefined();
  });

  it.each([
    ['manual', 'Keep as mock for this input'],
    ['mock', 'Add a mock rule for this input'],
  ] as const)('offers to remember the answer in the words of a tool answered by %s', (answerer, label) => {
    const answering = { answer: async () => {}, remember: () => {}, findSample: () => undefined };
    render(<AnswerForm call={{ ...call, answerer }} answering={answering} />);
    screen.getByRole('switch', { name: label });
  });

  it('sends a failure as one', async () => {
    const { answer, box } = show();
    await userEvent.type(box(), 'no such order');
    await userEvent.click(screen.getByRole('switch', { name: 'is_error' }));
    await send();
    expect(answer).toHaveBeenCalledWith(call, { content: 'no such order', is_error: true });
  });

  it('begins with the example when asked to', async () => {
    const { answer } = show({ findSample: () => '{"status": "ok"}' });
    await userEvent.click(screen.getByRole('button', { name: 'Use example' }));
    await send();
    expect(answer).toHaveBeenCalledWith(call, { content: '{"status": "ok"}' });
  });

  it('keeps the answer as a mock when asked to, once it has been taken', async () => {
    const { remember, box } = show();
    await userEvent.type(box(), 'yes');
    await userEvent.click(screen.getByRole('switch', { name: 'Keep as mock for this input' }));
    await send();
    expect(remember).toHaveBeenCalledWith(call, { content: 'yes' });
  });

  it('tells why an answer was refused, and keeps it', async () => {
    const { box } = show({ answer: () => Promise.reject(new Error('It was answered already.')) });
    await userEvent.type(box(), 'too late');
    await send();
    expect((await screen.findByRole('alert')).textContent).toBe('It was answered already.');
    expect(box()).toHaveProperty('value', 'too late');
  });

  it('has what was typed again after the page was loaded anew', async () => {
    const { unmount, box } = show();
    await userEvent.type(box(), 'half an ans');
    unmount();
    expect(show().box()).toHaveProperty('value', 'half an ans');
  });
});
