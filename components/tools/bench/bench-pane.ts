/** A part of the place where tools are designed. Where the window is too narrow for all, one is shown at a time. */
export type BenchPane = 'tools' | 'text' | 'form' | 'checks';
