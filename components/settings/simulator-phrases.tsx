import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { simulatorScripts } from '@/lib/core/simulator/simulator-scripts';

/** The rare states of the API the simulator shows when a message asks for them. */
export function SimulatorPhrases({ onTry }: { onTry: (message: string) => void }) {
  return (
    <Disclosure className="-mt-2" summary="Rare states to ask the Simulator for">
      <ul className="mt-2 flex flex-col divide-y divide-line rounded-md border border-line">
        {simulatorScripts.map(({ id, phrase, description }) => (
          <li key={id} className="flex items-start gap-2 px-2.5 py-2">
            <span className="min-w-0 flex-1">
              <code className="font-mono text-xs">{phrase}</code>
              <span className="mt-0.5 block text-ink-muted text-xs">{description}</span>
            </span>
            <Button size="sm" onClick={() => onTry(phrase)} aria-label={`Try ${phrase}`}>
              Try
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
