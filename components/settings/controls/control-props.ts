import type { FieldControl, RequestField } from '@/lib/core/session/field/request-field';
import type { InvalidSettings, MarkInvalid } from '../use-invalid-settings';

/** A kind of control. */
type ControlKind = FieldControl['kind'];

/** What a control is given: the field it is for, its value, and where to tell of what cannot be sent as it stands. */
export interface ControlProps<K extends ControlKind = ControlKind> {
  field: Pick<RequestField, 'label' | 'help' | 'whenUnset'>;
  control: Extract<FieldControl, { kind: K }>;
  value: unknown;
  /** undefined: not set. */
  onChange: (value: unknown) => void;
  /** What stands in the way of the value as it is. */
  notes: readonly string[];
  /** Names the text of an editor. */
  path: string;
  toolNames: readonly string[];
  /** Its label and help stand elsewhere: it has its label as a name only. */
  isBare?: boolean;
  broken: InvalidSettings;
  onBroken: MarkInvalid;
}
