import type { AnswererFormProps } from '@/components/answerers/answerer-form';
import { CodeEditor } from '@/components/editor/code-editor';

/** What an answer by hand begins with. */
export function ManualForm({ tool, onChange }: AnswererFormProps<'manual'>) {
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium text-ink-soft text-xs">Example output</span>
      <div className="h-32 overflow-hidden rounded-md border border-line-strong">
        <CodeEditor
          path={`examples/${tool.id}.txt`}
          language="plaintext"
          value={tool.outputExample ?? ''}
          onChange={(outputExample) => onChange({ outputExample })}
          label="Example output"
          isSmall
        />
      </div>
      <span className="text-ink-muted text-xs">What an answer by hand can begin with.</span>
    </div>
  );
}
