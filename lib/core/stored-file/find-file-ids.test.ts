import { expect, it } from 'vitest';
import { findFileIds } from './find-file-ids';

it('finds what a message names as a file, and not what a tool is called with', () => {
  const content = [
    { type: 'container_upload', file_id: 'file_1' },
    { type: 'image', source: { type: 'file', file_id: 'file_2' } },
    {
      type: 'tool_result',
      tool_use_id: 'toolu_1',
      content: [{ type: 'document', source: { type: 'file', file_id: 'file_3' } }],
    },
    {
      type: 'bash_code_execution_tool_result',
      content: {
        type: 'bash_code_execution_result',
        content: [{ type: 'bash_code_execution_output', file_id: 'file_4' }],
      },
    },
    {
      type: 'code_execution_tool_result',
      content: { content: [{ type: 'code_execution_output', file_id: 'file_1' }] },
    },
    { type: 'tool_use', id: 't', name: 'n', input: { type: 'file', file_id: 'file_5' } },
    { type: 'text', text: 'x', citations: [{ type: 'char_location', file_id: 'file_6' }] },
    { type: 'container_upload', file_id: '../x' },
    { type: 'container_upload', file_id: 7 },
  ];
  expect(findFileIds({ content })).toEqual(['file_1', 'file_2', 'file_3', 'file_4']);
  expect(findFileIds({ content: 'file_9' })).toEqual([]);
});
