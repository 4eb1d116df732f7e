import { FileDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { type ExportFormat, exportFormats } from '@/lib/core/format/export-formats';

/** Asks in which format to export. */
export function ExportMenu({ onChoose }: { onChoose: (format: ExportFormat) => void }) {
  const items = exportFormats.map(({ id, label, note, loses }) => ({
    label,
    description: loses ? `${note}. ${loses}` : note,
    onSelect: () => onChoose(id),
  }));
  return <Menu trigger={<Button icon={<FileDown />}>Export</Button>} groups={[items]} />;
}
