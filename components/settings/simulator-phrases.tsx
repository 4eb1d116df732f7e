import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { simulatorScripts } from '@/lib/core/simulator/simulator-scripts';

/** The rare states of the API the simulator shows when a message asks for them. */
export function SimulatorPhrases({ onTry }: { onTry: (message: string) => void }) {
  return (
    <details className="group -mt-2">
      <summary className="flex cursor-pointer list-none items-center gap-1 rounded text-ink-soft text-xs hover:text-ink">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" />
        Rare states to ask the Simulator for
      </summary>
      <ul className="mt-2 flex flex-col divide-y divide-line rounded-md border border-line">
        {simulatorScripts.map(({ id, phrase, description }) => (
          <li key={id} className="flex items-start gap-2 px-2.5 py-2">
            <span className="min-w-0 flex-1">
              <code className="font-mono text-xs">{phrase}</code>
              <span className="mt-0.5 block text-ink-muted text-xs">{description}</span>
            </span>
            <Button size="small" onClick={() => onTry(phrase)} aria-label={`Try ${phrase}`}>
              Try
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
