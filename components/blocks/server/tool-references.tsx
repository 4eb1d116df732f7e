import { Wrench } from 'lucide-react';
import { use } from 'react';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import { OpenToolContext } from './open-tool';

/** The tools that a search has found; where the session is at hand, each leads to its definition. */
export function ToolReferences({ names }: { names: readonly string[] }) {
  const open = use(OpenToolContext);
  const look =
    'inline-flex min-h-6 min-w-0 items-center gap-1 rounded bg-call-soft px-1.5 font-mono text-call text-xs';
  return (
    <ul className="flex min-w-0 flex-wrap gap-1.5">
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was found never changes places
        <li key={index} className="min-w-0">
          {open ? (
            <UnstyledButton
              title={`Show the tool ${name}`}
              className={`${look} hover:underline`}
              onClick={() => open(name)}
            >
              <Wrench className="size-3 shrink-0" />
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
            </UnstyledButton>
          ) : (
            <span className={look}>
              <Wrench className="size-3 shrink-0" />
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
