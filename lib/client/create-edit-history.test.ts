import { expect, it } from 'vitest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { createEditHistory } from './create-edit-history';
import type { EditedSession, SessionEdits } from './use-session-edits';

const tool = (id: string, enabled = true): SessionTool => ({
  id,
  text: `{"name":"${id}"}`,
  answerer: { type: 'manual' },
  enabled,
});

/** A session that is edited, and remembers it. */
function start() {
  const history = createEditHistory();
  let session = {
    title: 'Orders',
    config: { model: 'simulator', max_tokens: 100, system: 'Be kind.', loop: {} },
    tools: [tool('a'), tool('b'), tool('c')],
    draft: '',
  } as unknown as EditedSession;
  let at = 0;
  return {
    now: () => session,
    edit(edits: SessionEdits, later = 1000) {
      at += later;
      history.add(session, edits, at);
      session = { ...session, ...edits };
    },
    elsewhere: (edits: SessionEdits) => (session = { ...session, ...edits }),
    undo: () => (session = { ...session, ...history.undo(session) }),
    redo: () => (session = { ...session, ...history.redo(session) }),
    ids: () => session.tools.map(({ id, enabled }) => (enabled ? id : `${id} off`)).join(),
  };
}

it('takes back what was edited, newest first, and does it again', () => {
  const page = start();
  const { tools, config } = page.now();
  page.edit({ tools: tools.filter(({ id }) => id !== 'b') });
  page.edit({ tools: [tool('a', false), tool('c')] }, 10);
  page.edit({ title: 'Parcels' });
  page.edit({ config: { ...config, system: undefined } as typeof config });
  page.undo();
  expect(page.now().config).toEqual(config);
  page.undo();
  expect(page.now().title).toBe('Orders');
  page.undo();
  expect(page.ids()).toBe('a,c');
  page.undo();
  expect(page.ids()).toBe('a,b,c');
  page.undo();
  expect(page.ids()).toBe('a,b,c');
  page.redo();
  page.redo();
  expect(page.ids()).toBe('a off,c');
  page.edit({ title: 'Anew' });
  page.redo();
  expect([page.ids(), page.now().title]).toEqual(['a off,c', 'Anew']);
});

it('leaves alone what was edited elsewhere since', () => {
  const page = start();
  const { tools, config } = page.now();
  page.edit({ tools: tools.filter(({ id }) => id !== 'b') });
  page.elsewhere({ tools: [...page.now().tools, tool('d')], config: { ...config, system: 'Be brief.' } });
  page.undo();
  expect([page.ids(), page.now().config.system]).toEqual(['a,b,c,d', 'Be brief.']);
});

it('takes what is typed without a pause for one step, and messages for none', () => {
  const page = start();
  page.edit({ title: 'Orders!' });
  page.edit({ title: 'Orders!!' }, 100);
  page.edit({ draft: 'Hello' });
  page.undo();
  expect([page.now().title, page.now().draft]).toEqual(['Orders', 'Hello']);
});
