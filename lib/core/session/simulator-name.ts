/** The model id under which the built-in simulator answers. */
export const SIMULATOR_MODEL = 'simulator';

/** What it is called wherever it is shown: it must never pass for Claude. */
export const SIMULATOR_NAME = 'Simulator (not Claude)';
