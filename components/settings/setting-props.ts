import type { ShapeProps } from '@/components/shape/shape-props';

/** What a control of a setting is given that no other form has. */
export type SettingProps = Omit<ShapeProps, 'shape'>;
