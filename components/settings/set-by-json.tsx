import { X } from 'lucide-react';
import { ShapeField } from '@/components/shape/shape-field';
import { Input } from '@/components/ui/form/input';
import { IconButton } from '@/components/ui/icon-button';
import type { SettingProps } from './setting-props';

/** A field whose value its control cannot show: it stands among the JSON, and can be taken out. */
export function SetByJson({ label, help, isBare, onChange }: SettingProps) {
  return (
    <ShapeField label={label} help={help} isBare={isBare}>
      {(name) => (
        <div className="flex items-center gap-1">
          <Input
            aria-label={name}
            disabled
            value={isBare ? 'Set by JSON' : 'Set by JSON: see "Other request fields"'}
            className="min-w-0 flex-1"
          />
          <IconButton label={`Take out ${label}`} icon={<X />} onClick={() => onChange(undefined)} />
        </div>
      )}
    </ShapeField>
  );
}
