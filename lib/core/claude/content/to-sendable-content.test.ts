import { describe, expect, it } from 'vitest';
import { toSendableContent } from './to-sendable-content';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/';
const WEBP = 'UklGRgECAwRXRUJQVlA4IA==';
const image = (media_type: string, data: string) => ({
  type: 'image',
  source: { type: 'base64', media_type, data },
});
const judge = (content: unknown, isError = false) => toSendableContent(content, { place: 'result', isError });

describe('the content of a tool result', () => {
  it('is taken as it is where the API takes it', () => {
    const given = [
      { type: 'text', text: 'a', cache_control: { type: 'ephemeral' } },
      image('image/png', PNG),
      { type: 'image', source: { type: 'url', url: 'https://x.example/a.png' } },
      { type: 'image', source: { type: 'file', file_id: 'file_1' } },
      { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x' }, title: 't' },
      { type: 'search_result', source: 's', title: 't', content: [{ type: 'text', text: 'x' }] },
      { type: 'tool_reference', tool_name: 'x' },
      { type: 'browser_state', tabs: [] },
    ];
    const { content, changes, issues } = judge(given);
    expect({ content, changes, issues }).toEqual({ content: given, changes: [], issues: [] });
    expect(judge('')).toEqual({ content: '', changes: [], issues: [] });
    expect(judge(undefined)).toEqual({ content: undefined, changes: [], issues: [] });
    expect(judge([]).content).toEqual([]);
  });

  it.each([
    ['an image of MCP', { type: 'image', data: PNG, mimeType: 'image/png' }, image('image/png', PNG)],
    ['a data: prefix', image('image/png', `data:image/png;base64,${PNG}`), image('image/png', PNG)],
    [
      'a data: URL',
      { type: 'image', source: { type: 'url', url: `data:image/png;base64,${PNG}` } },
      image('image/png', PNG),
    ],
    ['lines', image('image/png', `${PNG.slice(0, 60)}\n${PNG.slice(60)}\n`), image('image/png', PNG)],
    ['image/jpg', image('image/jpg', JPEG), image('image/jpeg', JPEG)],
    ['a JPEG called PNG', image('image/png', JPEG), image('image/jpeg', JPEG)],
    ['a WebP without a type', { type: 'image', data: WEBP }, image('image/webp', WEBP)],
    [
      'an image of OpenAI',
      { type: 'image_url', image_url: { url: 'https://x.example/a' } },
      { type: 'image', source: { type: 'url', url: 'https://x.example/a' } },
    ],
    [
      'a resource with text',
      { type: 'resource', resource: { uri: 'file:///a', text: 'hello' } },
      { type: 'text', text: 'hello' },
    ],
    [
      'a resource that is an image',
      { type: 'resource', resource: { uri: 'x', mimeType: 'image/png', blob: PNG } },
      image('image/png', PNG),
    ],
    [
      'a link',
      { type: 'resource_link', uri: 'file:///a.txt', name: 'a.txt', description: 'Notes' },
      { type: 'text', text: 'a.txt: file:///a.txt\nNotes' },
    ],
    [
      'annotations',
      { type: 'text', text: 'x', annotations: { priority: 1 }, _meta: {} },
      { type: 'text', text: 'x' },
    ],
    [
      'citations',
      { type: 'text', text: 'x', citations: [{ type: 'char_location' }] },
      { type: 'text', text: 'x' },
    ],
    ['bare text', 'x', { type: 'text', text: 'x' }],
  ])('is converted and told, where it has %s', (_name, given, wanted) => {
    const { content, changes, issues } = judge([given]);
    expect({ content, issues }).toEqual({ content: [wanted], issues: [] });
    expect(changes.length).toBeGreaterThan(0);
    expect(changes[0]?.path).toMatch(/^content\.0/);
  });

  it('loses empty text blocks, and may be empty then', () => {
    expect(
      judge([
        { type: 'text', text: ' \n' },
        { type: 'text', text: 'x' },
      ]),
    ).toEqual({
      content: [{ type: 'text', text: 'x' }],
      changes: [{ path: 'content.0', message: 'An empty text block was left out: the API refuses it.' }],
      issues: [],
    });
    expect(judge([{ type: 'text', text: '' }]).content).toBeUndefined();
  });

  it('is taken out of a whole result of MCP, and a block alone becomes a list', () => {
    expect(judge({ content: [{ type: 'text', text: 'x' }], isError: false })).toMatchObject({
      content: [{ type: 'text', text: 'x' }],
      changes: [{ path: 'content' }],
    });
    expect(judge({ type: 'text', text: 'x' }).content).toEqual([{ type: 'text', text: 'x' }]);
  });

  it.each([
    [[{ type: 'imge' }], 'content.0.type', /"imge".*Did you mean "image"/],
    [[{ type: 'whatever_1' }], 'content.0.type', /may hold text, image, document/],
    [[{ type: 'audio', data: 'x', mimeType: 'audio/wav' }], 'content.0', /no audio/],
    [[image('image/svg+xml', 'PHN2Zz4=')], 'content.0.source.media_type', /image\/svg\+xml.*image\/png/],
    [[image('image/png', 'not base64!')], 'content.0.source.data', /no base64/],
    [[{ type: 'image' }], 'content.0.source', /Say where the image is/],
    [[{ type: 'image', source: { type: 'url', url: 'file:///etc/passwd' } }], 'content.0.source.url', /http/],
    [
      [{ type: 'image', source: { type: 'base65', data: '' } }],
      'content.0.source.type',
      /base64, url or file/,
    ],
    [
      [{ type: 'resource', resource: { uri: 'x', blob: 'AAAA', mimeType: 'application/zip' } }],
      'content.0.resource',
      /as text/,
    ],
    [[{ type: 'tool_result', content: 'x' }], 'content.0', /cannot stand inside/],
    [
      [{ type: 'tool_use', id: 'a', name: 'b', input: {} }],
      'content.0.type',
      /cannot stand in a tool result/,
    ],
    [[[{ type: 'text', text: 'x' }]], 'content.0', /JSON object/],
    [[null], 'content.0', /JSON object/],
    [[{ text: 'x' }], 'content.0.type', /Say what the block is/],
    [[{ type: 'text' }], 'content.0.text', /"text"/],
    [[{ type: 'search_result', source: 's', title: 't', content: [] }], 'content.0.content', /one or more/],
    [{ rows: [] }, 'content', /list of content blocks/],
    [7, 'content', /list of content blocks/],
  ])('is refused with the place: %j', (given, path, message) => {
    const { issues } = judge(given);
    expect(issues[0]?.path).toBe(path);
    expect(issues[0]?.message).toMatch(message);
  });

  it('holds text only where the tool has failed', () => {
    expect(judge([image('image/png', PNG)], true).issues).toEqual([
      { path: 'content.0', message: 'With is_error the API takes text only. Describe the rest in words.' },
    ]);
    expect(judge([{ type: 'resource_link', uri: 'x', name: 'y' }], true).issues).toEqual([]);
  });

  it('names twenty places at most', () => {
    const { issues } = judge(Array.from({ length: 50 }, () => ({ type: 'imge' })));
    expect(issues).toHaveLength(21);
    expect(issues[20]?.message).toBe('And 30 more.');
  });

  it('names a field that was left out by its beginning where its name is long', () => {
    const [change] = judge([{ type: 'text', text: 'a', [`key_${'x'.repeat(5000)}`]: 1 }]).changes;
    expect(change?.message).toMatch(/there: key_x+…\.$/);
    expect(change?.message.length).toBeLessThan(200);
  });
});
