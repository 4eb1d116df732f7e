import { writeRuby } from '../program/write-ruby';
import type { ToolWriter } from '../tool-writer';

/** A program in Ruby. */
export const ruby: ToolWriter = {
  id: 'ruby',
  label: 'Ruby',
  note: 'A loop over the HTTP API, without any gem',
  write: (source) => [{ name: 'main.rb', text: writeRuby(source) }],
};
