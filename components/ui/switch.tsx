import { cx } from './cx';

export interface SwitchProps {
  /** What it switches, for those who hear the page. */
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** An on/off switch. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-label={label}
      aria-checked={isOn}
      onClick={() => onChange(!isOn)}
      className={cx(
        'relative inline-flex h-4 w-7 shrink-0 items-center rounded-full transition-colors',
        isOn ? 'bg-good' : 'bg-line-strong',
      )}
    >
      <span
        className={cx(
          'size-3 rounded-full bg-white shadow transition-transform',
          isOn ? 'translate-x-3.5' : 'translate-x-0.5',
        )}
      />
    </button>
  );
}
