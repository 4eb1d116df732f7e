import { useEditing } from '@/components/transcript/actions/editing';
import UntilWhole from '@/components/transcript/blocks/until-whole';
import type { CallView } from '@/components/transcript/to-transcript';
import InputForm from './input-form';

/** The input of a call being written anew, in its place. It stays while a run goes on: what was typed is not lost. */
export default function InputEdit({ call, onClose }: { call: CallView; onClose: () => void }) {
  const editing = useEditing();
  if (!editing) return null;
  return (
    <UntilWhole value={call.input} onClose={onClose}>
      {(input) => (
        <InputForm
          call={{ ...call, input }}
          onSubmit={(given) => editing.editInput(call, given)}
          onClose={onClose}
        />
      )}
    </UntilWhole>
  );
}
