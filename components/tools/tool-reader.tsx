import { Wrench } from 'lucide-react';
import { TextViewer } from '@/components/ui/text-viewer';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** Tools only to be read. */
export function ToolReader({ tools }: { tools: readonly { text: string; enabled: boolean }[] }) {
  if (tools.length === 0) return <p className="p-3 text-ink-muted">No tools.</p>;
  return (
    <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto">
      {tools.map(({ text, enabled }, index) => {
        const name = nameTool(readTool(text));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a snapshot never changes
          <li key={index}>
            <details open={tools.length <= 3} className="px-3 py-2">
              <summary className="flex cursor-pointer items-center gap-1.5 font-mono text-call text-xs">
                <Wrench className="size-3.5 shrink-0" />
                <span className="min-w-0 truncate">{name}</span>
                {!enabled && <span className="text-ink-muted">(switched off)</span>}
              </summary>
              <TextViewer text={text} isJson isTall label={`definition of ${name}`} className="mt-2" />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
