import { MessageSquareWarning, Package, Paperclip, Search, Wrench } from 'lucide-react';
import type { MenuItem } from '@/components/ui/menu-item';
import { findModelFacts } from '@/lib/core/claude/model-facts';

export interface AddableInput {
  model: string;
  /** Are there tools in the request? */
  hasTools: boolean;
  chooseFiles: () => void;
  chooseUploads: () => void;
  add: (what: 'search-result' | 'system' | 'tool') => void;
}

/** What can be added to a message and after it. What the model does not take says so. */
export function listAddable({
  model,
  hasTools,
  chooseFiles,
  chooseUploads,
  add,
}: AddableInput): MenuItem[][] {
  const noSystem = findModelFacts(model).hasSystemMessages
    ? undefined
    : `${model} takes no system messages inside the conversation`;
  return [
    [
      {
        label: 'Files…',
        description: 'Images, PDFs and text; paste or drop them here too',
        icon: <Paperclip />,
        onSelect: chooseFiles,
      },
      {
        label: 'Files for code execution…',
        description: 'Uploaded to the Files API, and put into the container',
        icon: <Package />,
        onSelect: chooseUploads,
      },
      {
        label: 'Search result…',
        description: 'A text with its source, which the model can cite',
        icon: <Search />,
        onSelect: () => add('search-result'),
      },
    ],
    [
      {
        label: 'System message…',
        description: 'Said by nobody in the conversation; follows your message',
        icon: <MessageSquareWarning />,
        unavailable: noSystem,
        onSelect: () => add('system'),
      },
      {
        label: 'Change of tools…',
        description: 'Takes a tool away, brings it back or defines one, from the next answer on',
        icon: <Wrench />,
        unavailable: noSystem ?? (hasTools ? undefined : 'No tool is sent that could be taken away'),
        onSelect: () => add('tool'),
      },
    ],
  ];
}
