/** How what is typed into looks. */
export const inputVariants = {
  outline:
    'border border-line-strong bg-surface text-ink placeholder:text-ink-muted hover:border-ink-muted aria-invalid:border-bad disabled:cursor-not-allowed disabled:opacity-50',
  /** A box only under the pointer: for a heading that can be edited. */
  ghost: 'border border-transparent bg-transparent hover:border-line focus:border-line-strong',
  /** Within a box of its own, which shows where the focus is. */
  bare: 'bg-transparent text-ink outline-none placeholder:text-ink-muted',
};

export const inputSizes = {
  sm: 'h-6 rounded px-1.5 text-xs',
  md: 'h-7 rounded-md px-2',
  lg: 'h-8 rounded-md px-2.5',
};
