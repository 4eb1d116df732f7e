import type { JsonObject } from '@/lib/core/claude/message';
import type { Prompt } from '../language/read-prompt';
import type { ClientCall } from './client-call';

const SCREENSHOT =
  /\b(?:screenshot|screen ?shot|what(?:'s| is) on (?:the|my) screen|look at the (?:screen|page))\b/i;
const SCROLL = /\bscroll(?: (up|down|left|right))?\b/i;
const PRESS = /\b(?:press|hit)(?: the)?(?: key)? ([A-Za-z0-9+]{1,20})/i;
const TYPE = /\b(?:type|enter|write)\b/i;
const CLICK = /\b(double|right)?[- ]?click\b/i;

/** What a prompt asks of a screen, in its order where that matters: look, click, type, press, scroll. */
export function planComputer(prompt: Prompt): ClientCall[] {
  return planScreen(prompt, (x, y) => ({ coordinate: [x, y] }), { scroll_amount: 3 });
}

/** The same in a browser, which also goes to addresses and reads pages. */
export function planBrowser(prompt: Prompt): ClientCall[] {
  const { text, entities } = prompt;
  const url = entities.find((entity) => entity.kind === 'url')?.value;
  if (url !== undefined) return [{ name: 'navigate', input: { url } }];
  if (/\b(?:go back|reload|refresh|go forward)\b/i.test(text)) {
    const where = /back/i.test(text) ? 'back' : /forward/i.test(text) ? 'forward' : 'reload';
    return [{ name: 'navigate', input: { url: where } }];
  }
  if (/\b(?:read|get|extract)\b.{0,40}\b(?:page|text)\b/i.test(text))
    return [{ name: 'get_page_text', input: {} }];
  if (/\btabs\b/i.test(text)) return [{ name: 'list_tabs', input: {} }];
  if (/\bnew tab\b/i.test(text)) return [{ name: 'new_tab', input: {} }];
  const middle = { target: { type: 'coordinate', x: 640, y: 360 } };
  return planScreen(prompt, (x, y) => ({ target: { type: 'coordinate', x, y } }), middle);
}

function planScreen(
  { text, entities }: Prompt,
  toPlace: (x: number, y: number) => JsonObject,
  scrollExtras: JsonObject,
): ClientCall[] {
  const calls: ClientCall[] = [];
  const numbers = entities.filter((entity) => entity.kind === 'number').map((entity) => Number(entity.value));
  const quoted = entities.find((entity) => entity.isQuoted);
  const click = CLICK.exec(text);
  if (SCREENSHOT.test(text)) calls.push({ name: 'screenshot', input: {} });
  if (click) {
    const name = click[1] ? `${click[1].toLowerCase()}_click` : 'left_click';
    const [x, y] = numbers;
    // Without a place to click, the simulator looks first, as a model would.
    calls.push(
      x !== undefined && y !== undefined ? { name, input: toPlace(x, y) } : { name: 'screenshot', input: {} },
    );
  }
  if (TYPE.test(text) && quoted) calls.push({ name: 'type', input: { text: quoted.text.slice(1, -1) } });
  const key = PRESS.exec(text)?.[1];
  if (key !== undefined) calls.push({ name: 'key', input: { text: key } });
  const scroll = SCROLL.exec(text);
  if (scroll) {
    const scroll_direction = scroll[1]?.toLowerCase() ?? 'down';
    calls.push({ name: 'scroll', input: { ...scrollExtras, scroll_direction } });
  }
  return calls;
}
