import type { JsonObject } from '@/lib/core/claude/message';

const string: JsonObject = { type: 'string' };
const integer: JsonObject = { type: 'integer' };
const point: JsonObject = { type: 'array', items: integer, minItems: 2, maxItems: 2 };

function object(properties: Record<string, JsonObject>, required: string[]): JsonObject {
  return { type: 'object', properties, required };
}

/** Input schemas of the Anthropic-defined client tools, which the request leaves out. Source: API documentation, "Toolsets", "Memory tool". */
export const bashSchema = object({ command: string, restart: { type: 'boolean' } }, []);

export const textEditorSchema = object(
  {
    command: { enum: ['view', 'create', 'str_replace', 'insert'] },
    path: string,
    file_text: string,
    old_str: string,
    new_str: string,
    insert_line: integer,
    insert_text: string,
    view_range: point,
  },
  ['command', 'path'],
);

export const memorySchema = object(
  {
    command: { enum: ['view', 'create', 'str_replace', 'insert', 'delete', 'rename'] },
    path: string,
    file_text: string,
    old_str: string,
    new_str: string,
    insert_line: integer,
    insert_text: string,
    old_path: string,
    new_path: string,
  },
  ['command'],
);

const target: JsonObject = {
  anyOf: [
    object({ type: { const: 'coordinate' }, x: integer, y: integer }, ['type', 'x', 'y']),
    object({ type: { const: 'ref' }, ref: string }, ['type', 'ref']),
  ],
};

/** Members of the computer toolset the simulator may call. */
export const computerMembers: Readonly<Record<string, JsonObject>> = {
  screenshot: object({}, []),
  left_click: object({ coordinate: point }, []),
  right_click: object({ coordinate: point }, []),
  double_click: object({ coordinate: point }, []),
  mouse_move: object({ coordinate: point }, ['coordinate']),
  type: object({ text: string }, ['text']),
  key: object({ text: string }, ['text']),
  scroll: object({ scroll_direction: { enum: ['up', 'down', 'left', 'right'] }, scroll_amount: integer }, [
    'scroll_direction',
    'scroll_amount',
  ]),
  wait: object({ duration: integer }, ['duration']),
  cursor_position: object({}, []),
};

/** Members of the browser toolset the simulator may call. */
export const browserMembers: Readonly<Record<string, JsonObject>> = {
  navigate: object({ url: string }, ['url']),
  screenshot: object({}, []),
  left_click: object({ target }, ['target']),
  type: object({ text: string }, ['text']),
  key: object({ text: string }, ['text']),
  scroll: object({ target, scroll_direction: { enum: ['up', 'down', 'left', 'right'] } }, [
    'target',
    'scroll_direction',
  ]),
  find: object({ query: string }, ['query']),
  get_page_text: object({}, []),
  read_page: object({}, []),
  list_tabs: object({}, []),
  new_tab: object({}, []),
};
