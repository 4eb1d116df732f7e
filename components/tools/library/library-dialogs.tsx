'use client';

import type { ToolChange } from '@/components/answerers/tool-change';
import { toast } from '@/components/ui/toast';
import type { SessionTool } from '@/lib/core/session/session-tool';
import AddFromLibraryDialog from './add-from-library-dialog';
import type { LibraryRequest } from './library-request';
import SaveToLibraryDialog from './save-to-library-dialog';
import ToolHistoryDialog from './tool-history-dialog';
import ToolSetsDialog from './tool-sets-dialog';

export interface LibraryDialogsProps {
  request: LibraryRequest;
  tools: readonly SessionTool[];
  onAdd: (tools: readonly SessionTool[]) => void;
  onChange: (toolId: string, change: ToolChange) => void;
  onClose: () => void;
}

/** What a session asks of the library, over its page. Loaded when first asked for. */
export default function LibraryDialogs({ request, tools, onAdd, onChange, onClose }: LibraryDialogsProps) {
  if (request.show === 'add') return <AddFromLibraryDialog onAdd={onAdd} onClose={onClose} />;
  if (request.show === 'sets') return <ToolSetsDialog tools={tools} onAdd={onAdd} onClose={onClose} />;
  const tool = tools.find(({ id }) => id === request.toolId);
  if (!tool) return null;
  if (request.show === 'save') {
    return (
      <SaveToLibraryDialog
        tool={tool}
        onSaved={(library) => onChange(tool.id, { library })}
        onClose={onClose}
      />
    );
  }
  if (!tool.library) return null;
  const { text: before, library: pin } = tool;
  return (
    <ToolHistoryDialog
      toolId={pin.toolId}
      pinned={pin.version}
      text={before}
      onTake={(library, text) => {
        onChange(tool.id, { library, text });
        // What was typed since is not thrown away.
        const undo = () =>
          onChange(tool.id, (now) => (now.text === text ? { text: before, library: pin } : {}));
        toast(`The session has version ${library.version} now.`, {
          action: { label: 'Undo', onClick: undo },
        });
      }}
      onClose={onClose}
    />
  );
}
