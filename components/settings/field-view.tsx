import { ChoiceControl } from '@/components/shape/choice-control';
import { ShapeControl } from '@/components/shape/shape-control';
import { canShow } from '@/lib/core/session/field/can-show';
import type { FieldControl } from '@/lib/core/session/field/request-field';
import { ModelPicker } from './model-picker';
import { NamesControl } from './names-control';
import { ScenarioControl } from './scenario-control';
import { SetByJson } from './set-by-json';
import type { SettingProps } from './setting-props';
import { SystemControl } from './system-control';
import { ToolChoiceControl } from './tool-choice-control';
import { VariablesControl } from './variables-control';

export interface FieldViewProps extends SettingProps {
  control: FieldControl;
  toolNames: readonly string[];
}

/** A setting in the control of its kind. */
export function FieldView({ control, toolNames, ...props }: FieldViewProps) {
  switch (control.kind) {
    case 'model':
      return <ModelPicker model={String(props.value)} onChange={props.onChange} />;
    case 'system':
      return canShow(control, props.value) ? <SystemControl {...props} /> : <SetByJson {...props} />;
    case 'shape':
      return canShow(control, props.value) ? (
        <ShapeControl shape={control.shape} {...props} />
      ) : (
        <SetByJson {...props} />
      );
    case 'choice':
      return <ChoiceControl options={control.options} {...props} />;
    case 'tool-choice':
      return <ToolChoiceControl toolNames={toolNames} {...props} />;
    case 'names':
      return <NamesControl {...props} />;
    case 'variables':
      return <VariablesControl {...props} />;
    case 'scenario':
      return <ScenarioControl {...props} />;
  }
}
