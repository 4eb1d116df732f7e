'use client';

import { Ellipsis, Play, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { Button, type ButtonProps } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { CardButton } from '@/components/ui/layout/card-button';
import { DisclosureButton } from '@/components/ui/layout/disclosure-button';
import { RowButton } from '@/components/ui/row-button';
import { TextButton } from '@/components/ui/text-button';
import { Sample } from './sample';

const variants: NonNullable<ButtonProps['variant']>[] = ['primary', 'secondary', 'ghost', 'danger'];
const sizes: NonNullable<ButtonProps['size']>[] = ['sm', 'md', 'lg'];
const badges: BadgeVariant[] = ['neutral', 'accent', 'call', 'good', 'wait', 'bad', 'info'];

/** What is pressed, and the words that say how things stand. */
export function ButtonSamples() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {variants.map((variant) => (
        <Sample key={variant} name={`Button ${variant}`}>
          {sizes.map((size) => (
            <Button key={size} variant={variant} size={size} icon={<Play />}>
              {size}
            </Button>
          ))}
          <Button variant={variant} disabled>
            disabled
          </Button>
        </Sample>
      ))}
      <Sample name="IconButton, CopyButton">
        <IconButton label="More" icon={<Ellipsis />} />
        <IconButton label="More, larger" icon={<Ellipsis />} size="md" />
        <IconButton label="Delete" icon={<Trash2 />} disabled />
        <CopyButton text="copied" />
      </Sample>
      <Sample name="TextButton">
        <span>
          The link is cut off. <TextButton>Try again</TextButton>
        </span>
      </Sample>
      <Sample name="RowButton">
        <div className="w-full">
          <RowButton className="rounded-md px-2 py-1">
            <Plus /> A row
          </RowButton>
          <RowButton className="rounded-md bg-sunken px-2 py-1">The chosen row</RowButton>
          <RowButton className="rounded-md px-2 py-1" disabled>
            A row that cannot be pressed
          </RowButton>
        </div>
      </Sample>
      <Sample name="CardButton">
        <CardButton size="sm" selected>
          Chosen
        </CardButton>
        <CardButton size="sm" selected={false}>
          Not chosen
        </CardButton>
        <CardButton disabled>Disabled</CardButton>
      </Sample>
      <Sample name="DisclosureButton">
        <DisclosureButton expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Change for this run
        </DisclosureButton>
        {isOpen && <span>What it opens</span>}
      </Sample>
      <Sample name="Badge">
        {badges.map((badge) => (
          <Badge key={badge} variant={badge}>
            {badge}
          </Badge>
        ))}
      </Sample>
    </>
  );
}
