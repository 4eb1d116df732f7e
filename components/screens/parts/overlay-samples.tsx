'use client';

import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Menu } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { toast } from '@/components/ui/toast';
import { Sample } from './sample';

const groups = [
  [
    { label: 'Duplicate', icon: <Copy />, hint: '2', onSelect: () => {} },
    { label: 'Export', description: 'As one JSON file', onSelect: () => {} },
  ],
  [{ label: 'Delete', icon: <Trash2 />, isDanger: true, onSelect: () => {} }],
];

/** What opens over the page. It has the theme of the page. */
export function OverlaySamples() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Sample name="Dialog, Menu, Popover, toast">
      <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      <Menu trigger={<Button>Open a menu</Button>} groups={groups} align="start" />
      <Popover label="Map of the branches" header={null} trigger={<Button>Open a popover</Button>}>
        <p className="p-3">There are two branches.</p>
      </Popover>
      <Button onClick={() => toast('Deleted one tool.', { action: { label: 'Undo', onClick: () => {} } })}>
        Say something
      </Button>
      {isOpen && (
        <Dialog title="Share this session" size="sm" onClose={() => setOpen(false)}>
          <p className="p-4">What it holds is chosen first.</p>
        </Dialog>
      )}
    </Sample>
  );
}
