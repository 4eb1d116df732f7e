import { fits } from '@/lib/core/claude/shape/fits';
import { ChoiceControl } from './choice-control';
import { IntegerControl } from './integer-control';
import { JsonControl } from './json-control';
import { ListControl } from './list-control';
import { MapControl } from './map-control';
import { ObjectControl } from './object-control';
import type { ShapeProps } from './shape-props';
import { TextControl } from './text-control';
import { TextOrControl } from './text-or-control';
import { toChoices } from './to-choices';
import { VariantsControl } from './variants-control';

/** Edits a value of a request by what the API takes at its place; a value of another form is edited as JSON. */
export function ShapeControl({ shape, ...props }: ShapeProps) {
  if (props.value !== undefined && !fits(shape, props.value)) return <JsonControl {...props} />;
  switch (shape.is) {
    case 'flag':
      return <ChoiceControl {...props} options={flags} />;
    case 'one-of':
      return <ChoiceControl {...props} options={toChoices(shape.values)} />;
    case 'integer':
      return <IntegerControl shape={shape} {...props} />;
    case 'text':
      return <TextControl shape={shape} {...props} />;
    case 'list':
      return <ListControl shape={shape} {...props} inner={ShapeControl} />;
    case 'object':
      return <ObjectControl shape={shape} {...props} inner={ShapeControl} />;
    case 'map':
      return <MapControl shape={shape} {...props} inner={ShapeControl} />;
    case 'variants':
      return <VariantsControl shape={shape} {...props} inner={ShapeControl} />;
    case 'text-or':
      return <TextOrControl shape={shape} {...props} inner={ShapeControl} />;
    case 'anything':
      return <JsonControl isObject={shape.isObject} {...props} />;
  }
}

const flags = toChoices([true, false]);
