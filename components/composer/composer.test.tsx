import { cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refuse, serve } from '@/components/ui/testing/serve-page';
import { toMessageContent } from '@/lib/core/attachment/to-message-content';
import { toSystemMessage } from '@/lib/core/attachment/to-system-message';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { Composer } from './composer';
import { useAttachments } from './use-attachments';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const toFile = (name: string, data: string) => new File([data], name);
const pixel = () =>
  new File([Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0))], 'pixel.png');

const tools: SessionTool[] = ['look', 'find', 'later'].map((name) => ({
  id: name,
  text: JSON.stringify({ name, input_schema: { type: 'object' } }),
  answerer: { type: 'manual' },
  enabled: name !== 'later',
}));

/** The composer as the playground has it. @param onSend what is sent when it runs */
function Sending({ onSend, model }: { onSend: (...sent: unknown[]) => void; model: string }) {
  const attaching = useAttachments('s1', model);
  const [text, setText] = useState('');
  return (
    <Composer
      text={text}
      onChange={setText}
      mode="auto"
      onModeChange={() => {}}
      status={undefined}
      onAttach={() => {}}
      attaching={attaching}
      model={model}
      tools={tools}
      onRun={() => {
        const system = toSystemMessage(attaching.attachments);
        const content = toMessageContent(text, attaching.attachments, undefined);
        onSend(content, ...(system ? [system] : []));
      }}
      onStop={() => {}}
    />
  );
}

const show = (model = 'claude-opus-5') => {
  const onSend = vi.fn();
  const { unmount } = render(<Sending onSend={onSend} model={model} />);
  const box = screen.getByRole('textbox', { name: 'Message' });
  const run = screen.getByRole<HTMLButtonElement>('button', { name: 'Run' });
  return { onSend, unmount, box, run };
};
const choose = (...files: File[]) => userEvent.upload(screen.getByLabelText('Files to attach'), files);
const findChips = async () => within(await screen.findByRole('list', { name: 'Attachments' }));

it('attaches chosen files, shows what they are, and sends them before the text', async () => {
  const { onSend, box } = show();
  await choose(
    pixel(),
    toFile('notes.md', '# Notes'),
    toFile('a.pdf', '%PDF-1.4 << /Type /Pages /Count 3 >>'),
  );
  const chips = await findChips();
  await chips.findByText('3 pages · 36 B · ≈ 6,900 tokens');
  chips.getByText('1 × 1 · 69 B · ≈ 1 tokens');
  chips.getByText('7 B · ≈ 2 tokens');
  expect(chips.getAllByRole('listitem')[0]?.querySelector('img')?.src).toContain(PIXEL);
  await userEvent.type(box, 'What is this?{Enter}');
  expect(onSend).toHaveBeenCalledWith([
    { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PIXEL } },
    expect.objectContaining({ type: 'document', title: 'notes.md' }),
    expect.objectContaining({ type: 'document', title: 'a.pdf' }),
    { type: 'text', text: 'What is this?' },
  ]);
});

it('can run with a file and no text, and not once it was taken off by the keyboard', async () => {
  const { box, run } = show();
  expect(run.disabled).toBe(true);
  await choose(pixel());
  const chips = await findChips();
  await vi.waitFor(() => expect(run.disabled).toBe(false));
  chips.getByRole('button', { name: 'Remove pixel.png' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull();
  expect(document.activeElement).toBe(box);
  expect(run.disabled).toBe(true);
});

it('attaches files that are dropped on it or pasted, and leaves a pasted text its place', async () => {
  const { box } = show();
  fireEvent.drop(box, { dataTransfer: { files: [toFile('dropped.txt', 'a')], types: ['Files'] } });
  await (await findChips()).findByText('dropped.txt');
  const clipboard = (files: File[], text: string) => ({ clipboardData: { files, getData: () => text } });
  fireEvent.paste(box, clipboard([toFile('pasted.txt', 'b')], ''));
  await (await findChips()).findByText('pasted.txt');
  const event = createEvent.paste(box, clipboard([toFile('sheet.txt', 'c')], 'cell\tcell'));
  fireEvent(box, event);
  expect(event.defaultPrevented).toBe(false);
  expect((await findChips()).getAllByRole('listitem')).toHaveLength(2);
});

it('refuses at once what the API would refuse, and says what to do', async () => {
  show('claude-haiku-4-5');
  await choose(toFile('plan.docx', 'PK\x03\x04'), toFile('a.pdf', '%PDF-1.4 << /Type /Pages /Count 101 >>'));
  const alert = await screen.findByRole('alert');
  within(alert).getByText('plan.docx cannot be attached. Save it as PDF, or as plain text.');
  within(alert).getByText(/101 pages, and the model takes 100/);
  expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull();
});

it('keeps small files over a reload of the tab, and says so of those it cannot keep', async () => {
  const { unmount } = show();
  await choose(toFile('notes.md', '# Notes'));
  await (await findChips()).findByText('notes.md');
  unmount();
  show();
  await (await findChips()).findByText('notes.md');
  expect(screen.queryByText(/attach them again/)).toBeNull();
  await choose(toFile('long.txt', 'x'.repeat(800_000)));
  await screen.findByText('Too large to be kept: attach them again if you reload the page.');
});

it('uploads a file for the container of code, names it there, and says why one was refused', async () => {
  const calls = serve({
    'POST /api/files': () => ({ file_id: 'file_7', name: 'a.csv', original_name: 'a.csv', size: 1 }),
  });
  const { onSend, run } = show();
  await userEvent.upload(screen.getByLabelText('Files to upload for code'), toFile('a.csv', '7'));
  await (await findChips()).findByText('uploaded for code execution');
  await userEvent.click(run);
  expect(onSend).toHaveBeenCalledWith([{ type: 'container_upload', file_id: 'file_7' }]);
  expect(calls).toHaveLength(1);
  serve({
    'POST /api/files': () => refuse(409, 'files_full', 'All uploaded files together may have 512 MB.'),
  });
  await userEvent.upload(screen.getByLabelText('Files to upload for code'), toFile('b.csv', '7'));
  await screen.findByText('b.csv: All uploaded files together may have 512 MB.');
});

it('adds a search result that was written by hand', async () => {
  const { onSend, run } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Attach to the message' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Search result/ }));
  await userEvent.type(await screen.findByLabelText('Title'), 'Fees');
  await userEvent.type(screen.getByLabelText('Source'), 'https://a.example');
  await userEvent.type(screen.getByLabelText('Text'), 'Free.');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await (await findChips()).findByText('Fees');
  await userEvent.click(run);
  expect(onSend).toHaveBeenCalledWith([expect.objectContaining({ type: 'search_result', title: 'Fees' })]);
});

const openMenu = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Attach to the message' }));
  return within(await screen.findByRole('menu'));
};

it('sends what is said by nobody, and changes of tools, in a system message after the text', async () => {
  const { onSend, box, run } = show();
  await userEvent.click((await openMenu()).getByRole('menuitem', { name: /^System message/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Text' }), 'Be brief.');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  const chips = await findChips();
  await chips.findByText(/^system, after the message/);
  // There is nothing it could follow yet.
  screen.getByText('Write a message: this follows it.');
  expect(run.disabled).toBe(true);
  await userEvent.click((await openMenu()).getByRole('menuitem', { name: /^Change of tools/ }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Tool' }), 'find');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await chips.findByText(/^tool taken away/);
  fireEvent.change(box, { target: { value: 'Hello' } });
  await userEvent.click(run);
  expect(onSend).toHaveBeenLastCalledWith('Hello', {
    system: [
      { type: 'text', text: 'Be brief.' },
      { type: 'tool_removal', tool: { type: 'tool_reference', name: 'find' } },
    ],
  });
});

it('sends a system message that holds up to the next message alone, and says so', async () => {
  const { onSend, box, run } = show();
  await userEvent.click((await openMenu()).getByRole('menuitem', { name: /^System message/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Text' }), 'Be brief.');
  await userEvent.click(screen.getByRole('button', { name: 'Up to my next message' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await (await findChips()).findByText(/^system, up to the next message/);
  fireEvent.change(box, { target: { value: 'Hello' } });
  await userEvent.click(run);
  expect(onSend).toHaveBeenLastCalledWith('Hello', {
    system: [{ type: 'text', text: 'Be brief.' }],
    clear_at: 'next_user_message',
  });
});

it('tells of all that is said with a part that ends that it ends too', async () => {
  show();
  for (const [text, until] of [
    ['Be kind.', undefined],
    ['Be brief.', 'Up to my next message'],
  ] as const) {
    await userEvent.click((await openMenu()).getByRole('menuitem', { name: /^System message/ }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Text' }), text);
    if (until) await userEvent.click(screen.getByRole('button', { name: until }));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  }
  await waitFor(async () =>
    expect((await findChips()).getAllByText(/^system, up to the next message/)).toHaveLength(2),
  );
});

it('defines a tool on the way: one that is switched off, or one that is written here', async () => {
  const { onSend, box, run } = show();
  const add = async () => {
    await userEvent.click((await openMenu()).getByRole('menuitem', { name: /^Change of tools/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Define' }));
    return screen.findByRole('textbox', { name: 'Definition' });
  };
  fireEvent.change(await add(), { target: { value: '{"name": ' } });
  screen.getByText(/cannot be read/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Begin with' }), 'later');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await (await findChips()).findByText('tool defined, after the message');
  fireEvent.change(await add(), { target: { value: '{"name": "new", "input_schema": {"type": "object"}}' } });
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  fireEvent.change(box, { target: { value: 'Hello' } });
  await userEvent.click(run);
  const defined = (name: string) => ({
    type: 'tool_addition',
    tool: { type: 'tool_definition', definition: { name, input_schema: { type: 'object' } } },
  });
  expect(onSend).toHaveBeenLastCalledWith('Hello', { system: [defined('later'), defined('new')] });
});

it('says why a model has no system messages in its conversation, and does not offer them', async () => {
  show('claude-sonnet-5');
  const menu = await openMenu();
  for (const name of [/^System message/, /^Change of tools/]) {
    const item = menu.getByRole('menuitem', { name });
    expect(item.textContent).toContain('claude-sonnet-5 takes no system messages');
    expect(item.getAttribute('aria-disabled')).toBe('true');
  }
  menu.getByRole('menuitem', { name: /^Search result/ });
});
