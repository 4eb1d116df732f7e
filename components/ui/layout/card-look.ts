/** How a surface looks that holds one thing. */
export const cardVariants = {
  surface: 'border border-line bg-surface',
  raised: 'border border-line bg-raised',
  /** Only its edge. */
  outline: 'border border-line',
};

export const cardSizes = {
  sm: 'rounded-lg px-3 py-2',
  md: 'rounded-xl p-4',
  lg: 'rounded-xl p-6',
  /** For rows that reach its edge. */
  none: 'overflow-hidden rounded-xl',
};
