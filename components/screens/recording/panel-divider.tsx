import { Separator } from 'react-resizable-panels';

/** The line between two panels, to be dragged. */
export function PanelDivider() {
  return (
    <Separator className="w-px bg-line outline-offset-2 transition-colors hover:bg-accent data-[separator=active]:bg-accent" />
  );
}
