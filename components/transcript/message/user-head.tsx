import type { TranscriptEntry } from '@/components/transcript/to-transcript';
import { BranchButtons, type MessageFormName } from './branch-buttons';
import { CopyMessage } from './copy-message';
import { Siblings } from './siblings';

export interface UserHeadProps {
  entry: Extract<TranscriptEntry, { kind: 'user' }>;
  onOpen: (form: MessageFormName, isToggle?: boolean) => void;
}

/** The line above what a person said. */
export function UserHead({ entry: { turnId, blocks, role }, onOpen }: UserHeadProps) {
  return (
    <header className="flex h-6 items-center gap-2">
      <span className="font-semibold">{role === 'system' ? 'System' : 'You'}</span>
      <Siblings turnId={turnId} label="message" />
      <span className="ml-auto">
        <BranchButtons turnId={turnId} isAnswer={false} onOpen={onOpen} />
        <CopyMessage blocks={blocks} />
      </span>
    </header>
  );
}
