import type { ComponentProps } from 'react';

/** A button that brings no look of its own, for what looks like nothing else. It never sends a form. */
export function UnstyledButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} />;
}
