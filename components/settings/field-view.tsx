import type { FieldControl } from '@/lib/core/session/field/request-field';
import { ChoiceControl } from './controls/choice-control';
import type { ControlProps } from './controls/control-props';
import { JsonControl } from './controls/json-control';
import { LinesControl } from './controls/lines-control';
import { ModelControl } from './controls/model-control';
import { NamesControl } from './controls/names-control';
import { NumberControl } from './controls/number-control';
import { ScenarioControl } from './controls/scenario-control';
import { ShapeFieldControl } from './controls/shape-field-control';
import { TextControl } from './controls/text-control';
import { ToolChoiceControl } from './controls/tool-choice-control';
import { VariablesControl } from './controls/variables-control';

export type FieldViewProps = Omit<ControlProps, 'control'> & { control: FieldControl };

/** A field in the control of its kind. */
export function FieldView({ control, ...props }: FieldViewProps) {
  switch (control.kind) {
    case 'model':
      return <ModelControl control={control} {...props} />;
    case 'text':
      return <TextControl control={control} {...props} />;
    case 'number':
      return <NumberControl control={control} {...props} />;
    case 'choice':
      return <ChoiceControl control={control} {...props} />;
    case 'tool-choice':
      return <ToolChoiceControl control={control} {...props} />;
    case 'lines':
      return <LinesControl control={control} {...props} />;
    case 'names':
      return <NamesControl control={control} {...props} />;
    case 'json':
      return <JsonControl control={control} {...props} />;
    case 'shape':
      return <ShapeFieldControl control={control} {...props} />;
    case 'variables':
      return <VariablesControl control={control} {...props} />;
    case 'scenario':
      return <ScenarioControl control={control} {...props} />;
  }
}
