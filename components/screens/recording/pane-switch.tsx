import { NarrowSwitch } from './narrow-switch';

/** A part of the playground. Where the window is too narrow for all, one is shown at a time. */
export type Pane = 'left' | 'middle' | 'right';

const panes: readonly { value: Pane; label: string }[] = [
  { value: 'left', label: 'Tools and settings' },
  { value: 'middle', label: 'Conversation' },
  { value: 'right', label: 'Inspector' },
];

/** What shows one pane in a narrow window, and all of them in a wide one. */
export const paneLooks: Readonly<Record<Pane, string>> = {
  left: 'max-[899px]:[&>#middle]:hidden! max-[899px]:[&>#right]:hidden! max-[899px]:[&>[role=separator]]:hidden!',
  middle:
    'max-[899px]:[&>#left]:hidden! max-[899px]:[&>#right]:hidden! max-[899px]:[&>[role=separator]]:hidden!',
  right:
    'max-[899px]:[&>#left]:hidden! max-[899px]:[&>#middle]:hidden! max-[899px]:[&>[role=separator]]:hidden!',
};

/** True where all panes are in sight. */
export const isWide = (): boolean => window.matchMedia('(min-width: 900px)').matches;

/** Chooses the pane of a narrow window. */
export function PaneSwitch({ pane, onChange }: { pane: Pane; onChange: (pane: Pane) => void }) {
  return <NarrowSwitch panes={panes} pane={pane} onChange={onChange} />;
}
