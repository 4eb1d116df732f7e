import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
];
const PHONE = { width: 390, height: 844 };

/**
 * Looks at a page in both themes and in the sizes it is made for: keeps a picture of each with the results, and fails
 * where it is wider than its window, or where something stands in the way of somebody (the rules of axe).
 *
 * @param isPublic for what visitors see, on phones too
 * @param isThorough asks axe in every size, and takes pictures of the whole length of the page
 * @param isPopup what is open lies over the page, and so outside its landmarks
 */
export async function look(
  page: Page,
  name: string,
  { isPublic = false, isThorough = false, isPopup = false } = {},
): Promise<void> {
  const before = page.viewportSize();
  const result = test.info();
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours must not be caught half-way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of isPublic ? [...SIZES, PHONE] : SIZES) {
      await page.setViewportSize(size);
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
      );
      const picture = `${name}-${colorScheme}-${size.width}`;
      const path = result.outputPath(`${picture}.png`);
      await page.screenshot({ path, animations: 'disabled', fullPage: isThorough });
      result.attachments.push({ name: picture, path, contentType: 'image/png' });
      expect(await findOverflow(page), `${picture}: wider than its window`).toEqual([]);
      if (isThorough || size === SIZES[0])
        expect(await findObstacles(page, colorScheme, isPopup), picture).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

/** What makes the document scroll sideways. */
const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} of ${clientWidth}`, ...wide.map(({ outerHTML }) => outerHTML.slice(0, 200))];
  });

/**
 * What axe finds, each with the place. Monaco's own inside is Monaco's. From theme to theme only colours differ: the dark
 * one is asked for its contrast alone.
 */
async function findObstacles(page: Page, colorScheme: 'light' | 'dark', isPopup: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('.monaco-editor').setLegacyMode();
  if (isPopup) axe.disableRules(['region']);
  const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary}`),
  );
}
