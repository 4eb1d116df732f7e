import { cx } from '@/components/ui/cx';
import type { Place } from './place-address';

const places: readonly { place: Place; label: string; title: string }[] = [
  { place: 'design', label: 'Design', title: 'The tools: text, form, advice' },
  { place: 'run', label: 'Run', title: 'The conversation and what was sent' },
  { place: 'prove', label: 'Prove', title: 'Runs repeated and compared' },
];

/** Leads to the three places of a session: addresses of their own, which open in other tabs as well. */
export function PlaceSwitch({ place, onChange }: { place: Place; onChange: (place: Place) => void }) {
  return (
    <nav aria-label="Places" className="flex shrink-0 items-center rounded-md bg-sunken p-0.5">
      {places.map((one) => (
        <a
          key={one.place}
          href={`?place=${one.place}`}
          title={one.title}
          aria-current={one.place === place ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onChange(one.place);
          }}
          className={cx(
            'flex h-6 items-center rounded px-2.5 text-xs',
            one.place === place
              ? 'bg-surface font-medium text-ink shadow-sm'
              : 'text-ink-muted hover:text-ink',
          )}
        >
          {one.label}
        </a>
      ))}
    </nav>
  );
}
