import { ModelPicker } from '../model-picker';
import type { ControlProps } from './control-props';

/** Which model answers: there is always one. */
export function ModelControl({ value, onChange }: ControlProps<'model'>) {
  return <ModelPicker model={String(value)} onChange={onChange} />;
}
