import { look } from './look';
import { expect, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'fast' } });

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const pdf = '%PDF-1.4 1 0 obj << /Type /Pages /Kids [2 0 R] /Count 12 >> endobj';

test('files are attached by the picker, shown before they are sent, and stand in the conversation', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  const message = page.getByRole('textbox', { name: 'Message' });
  await page.getByRole('button', { name: 'Attach to the message' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: /Files…/ }).click();
  await (await choosing).setFiles([
    { name: 'parcel.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') },
    { name: 'Terms of delivery.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
    { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from('order,state\n48810,lost\n') },
  ]);
  const chips = page.getByRole('list', { name: 'Attachments' });
  await expect(chips.getByRole('listitem')).toHaveCount(3);
  await expect(chips).toContainText('12 pages');
  await page.getByLabel('Files to attach').setInputFiles({
    name: 'plan.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from([0x50, 0x4b, 3, 4]),
  });
  await expect(page.getByText('plan.docx cannot be attached. Save it as PDF')).toBeVisible();
  await look(page, 'attachments');

  await page.reload();
  await expect(chips.getByRole('listitem')).toHaveCount(3);
  await chips.getByRole('button', { name: 'Remove orders.csv' }).press('Enter');
  await expect(chips.getByRole('listitem')).toHaveCount(2);
  await expect(message).toBeFocused();

  await message.fill('What is the status of order 48810?');
  await message.press('Enter');
  await expect(chips).toBeHidden();
  const conversation = page.getByRole('main');
  await expect(conversation.getByRole('img', { name: /^Image \(image\/png/ })).toBeVisible();
  await expect(
    conversation.getByRole('article', { name: /^Document “Terms of delivery.pdf” \(PDF, 12 pages/ }),
  ).toBeVisible();
  await look(page, 'attachments-sent');
});

test('the files of a session are listed, looked into and downloaded', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^Files…/ }).click();
  const files = page.getByRole('dialog', { name: 'Files of this session' });
  await expect(files.getByText(/^No files yet/)).toBeVisible();
  await files.getByLabel('Files to upload').setInputFiles([
    { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from('city,sold\nOslo,3\n') },
    { name: 'parcel.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') },
  ]);
  await files.getByRole('button', { name: 'Show sales.csv' }).click();
  await expect(files.getByRole('cell', { name: 'Oslo' })).toBeVisible();
  await files.getByRole('button', { name: 'Show parcel.png' }).click();
  await expect(files.getByRole('img', { name: 'parcel.png' })).toBeVisible();
  await look(page, 'session-files', { isPopup: true });
  const downloading = page.waitForEvent('download');
  await files.getByRole('button', { name: 'Download sales.csv' }).click();
  expect((await downloading).suggestedFilename()).toBe('sales.csv');
});

test('a file dropped on the message is attached, though the rest of the page imports', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  const message = page.getByRole('textbox', { name: 'Message' });
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['some text'], 'notes.txt', { type: 'text/plain' }));
    return transfer;
  });
  // What takes files for the rest of the page loads after it.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await expect(page.getByRole('region', { name: 'Drop to import' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText('Drop here to attach to the message')).toBeVisible();
  // Above what covers the page.
  const box = await message.boundingBox();
  const hit = await page.evaluate(
    ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('section')?.ariaLabel,
    [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20],
  );
  expect(hit).toBe('Next message');
  await page.screenshot({ path: test.info().outputPath('drop.png') });
  await message.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('list', { name: 'Attachments' })).toContainText('notes.txt');
  await expect(page.getByRole('region', { name: 'Drop to import' })).toBeHidden();
});
