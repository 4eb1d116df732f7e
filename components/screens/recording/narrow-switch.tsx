import { SegmentedControl } from '@/components/ui/form/segmented-control';

export interface NarrowSwitchProps<Pane extends string> {
  panes: readonly { value: Pane; label: string }[];
  pane: Pane;
  onChange: (pane: Pane) => void;
}

/** Chooses what a window shows that is too narrow for everything. */
export function NarrowSwitch<Pane extends string>({ panes, pane, onChange }: NarrowSwitchProps<Pane>) {
  return (
    <nav
      aria-label="Parts of the page"
      className="hidden shrink-0 justify-center border-line border-b bg-surface px-3 py-1.5 max-[899px]:flex"
    >
      <SegmentedControl label="Shown" options={panes} value={pane} onChange={onChange} />
    </nav>
  );
}
