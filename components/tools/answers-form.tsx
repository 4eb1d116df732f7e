'use client';

import { AnswererSettings } from '@/components/answerers/answerer-settings';
import type { ToolChange } from '@/components/answerers/tool-change';
import { Checkbox } from '@/components/ui/form/checkbox';
import { CardButton } from '@/components/ui/layout/card-button';
import { toast } from '@/components/ui/toast';
import { answererKinds, findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** Who answers the calls of a tool. Loaded when first opened. */
export default function AnswersForm({
  tool,
  onChange,
}: {
  tool: SessionTool;
  onChange: (change: ToolChange) => void;
}) {
  const { answerer, outputExample } = tool;

  const choose = (type: Answerer['type']) => {
    const next = findAnswererKind(type);
    if (type === answerer.type || !next) return;
    onChange({ answerer: next.begin(outputExample) });
    const kind = findAnswererKind(answerer.type);
    if (!kind || kind.isUntouched(answerer, outputExample)) return;
    const putBack = () =>
      onChange(({ answerer: now }) => ({
        answerer: kind.putBack(answerer, now.type === answerer.type ? now : undefined),
      }));
    toast(`${nameTool(readTool(tool.text))} is no longer answered ${kind.describe({ ...answerer })}.`, {
      action: { label: 'Undo', onClick: putBack },
    });
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-3">
      <fieldset className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2" aria-label="Who answers">
        {answererKinds.map(({ type, label, note }) => (
          <CardButton key={type} size="sm" selected={answerer.type === type} onClick={() => choose(type)}>
            <span className="block font-medium">{label}</span>
            <span className="block text-ink-soft text-xs">{note}</span>
          </CardButton>
        ))}
      </fieldset>
      <AnswererSettings tool={tool} onChange={onChange} />
      <Checkbox
        label="Answer inputs that break the schema with an error"
        description="Nobody is asked: the model is told what is wrong, and can call again."
        checked={tool.checksInput !== false}
        onCheckedChange={(checksInput) => onChange({ checksInput })}
      />
    </div>
  );
}
