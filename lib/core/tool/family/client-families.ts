import { count, flag, integer, map, object, required } from '@/lib/core/claude/shape/shape';
import type { ToolFamily } from './tool-family';

const FIRST_BETA = ['computer-use-2024-10-22'];

const configs = map(object({ enabled: flag, defer_loading: flag }));

const screen = {
  display_width_px: required(integer(1)),
  display_height_px: required(integer(1)),
  display_number: count,
};

const refusedBy = {
  models: ['claude-opus-5-5', 'claude-sonnet-5-5', 'claude-haiku-5-5', 'claude-fable-5-2'],
  instead: 'computer_toolset_20260801',
};

/** Tools whose schema Anthropic defines and whose calls somebody else answers. Source: API documentation, "Tool reference". */
export const clientFamilies: readonly ToolFamily[] = [
  {
    id: 'bash',
    label: 'Bash',
    note: 'Runs commands in one shell that stays',
    name: 'bash',
    runs: 'client',
    versions: [
      { type: 'bash_20250124', news: 'The current version.', fields: {} },
      {
        type: 'bash_20241022',
        news: 'Kept for the first computer use beta.',
        fields: {},
        betas: FIRST_BETA,
      },
    ],
  },
  {
    id: 'text-editor',
    label: 'Text editor',
    note: 'Views, creates and edits files',
    name: 'str_replace_based_edit_tool',
    runs: 'client',
    versions: [
      {
        type: 'text_editor_20250728',
        news: 'max_characters cuts long files when they are viewed.',
        fields: { max_characters: integer(1) },
      },
      { type: 'text_editor_20250429', news: 'A new name, and no undo_edit command.', fields: {} },
      {
        type: 'text_editor_20250124',
        news: 'For 3.x models, under the name str_replace_editor.',
        fields: {},
        name: 'str_replace_editor',
      },
      {
        type: 'text_editor_20241022',
        news: 'Kept for the first computer use beta.',
        fields: {},
        name: 'str_replace_editor',
        betas: FIRST_BETA,
      },
    ],
  },
  {
    id: 'memory',
    label: 'Memory',
    note: 'Keeps notes in files under /memories',
    name: 'memory',
    runs: 'client',
    versions: [{ type: 'memory_20250818', news: 'The only version.', fields: {} }],
  },
  {
    id: 'computer-toolset',
    label: 'Computer toolset',
    note: 'Sees a screen, moves the mouse and types: 17 actions',
    name: null,
    runs: 'client',
    toolset: 'computer',
    versions: [
      {
        type: 'computer_toolset_20260801',
        news: 'Each action is a tool of its own that can be switched off.',
        fields: { configs },
      },
    ],
  },
  {
    id: 'browser-toolset',
    label: 'Browser toolset',
    note: 'Reads and works web pages: 31 actions',
    name: null,
    runs: 'client',
    toolset: 'browser',
    versions: [{ type: 'browser_toolset_20260801', news: 'The only version.', fields: { configs } }],
  },
  {
    id: 'computer',
    label: 'Computer (earlier)',
    note: 'One tool with an action, for models before the toolset',
    name: 'computer',
    runs: 'client',
    versions: [
      {
        type: 'computer_20251124',
        news: 'enable_zoom lets the model look closer.',
        fields: { ...screen, enable_zoom: flag },
        betas: ['computer-use-2025-11-24'],
        refusedBy,
      },
      {
        type: 'computer_20250124',
        news: 'More actions: scroll, wait, hold_key, triple_click.',
        fields: screen,
        betas: ['computer-use-2025-01-24'],
        refusedBy,
      },
      {
        type: 'computer_20241022',
        news: 'The first version.',
        fields: screen,
        betas: FIRST_BETA,
        refusedBy,
      },
    ],
    begin: { display_width_px: 1280, display_height_px: 800 },
  },
];
