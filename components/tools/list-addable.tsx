import { Blocks, Boxes, Braces, FileInput, LibraryBig } from 'lucide-react';
import type { MenuItem } from '@/components/ui/menu-item';
import { type NewTool, newTools } from './new-tools';

export interface AddableActions {
  onAdd: (tool: NewTool) => void;
  onImport: () => void;
  onLibrary: (show: 'add' | 'sets') => void;
}

/** What the "Add" menu offers, in groups. Loaded with the menu. */
export function listAddable({ onAdd, onImport, onLibrary }: AddableActions): MenuItem[][] {
  const [own = [], ...others] = newTools.map((group) =>
    group.map((offer) => ({
      label: offer.label,
      description: offer.note,
      icon: offer.family ? <Blocks /> : <Braces />,
      onSelect: () => onAdd(offer),
    })),
  );
  const fromLibrary = {
    label: 'From the library…',
    description: 'Tools that were saved, with their versions',
    icon: <LibraryBig />,
    onSelect: () => onLibrary('add'),
  };
  const sets = {
    label: 'Set of tools…',
    description: 'Several at once, or save those of this session as one',
    icon: <Boxes />,
    onSelect: () => onLibrary('sets'),
  };
  const bringIn = {
    label: 'Import tools…',
    description: 'From code, OpenAPI, MCP, OpenAI and other forms',
    icon: <FileInput />,
    onSelect: onImport,
  };
  return [[...own, fromLibrary, sets, bringIn], ...others];
}
