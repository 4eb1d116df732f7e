/** How many runs one stream carries. A window follows one or two, so this is some fifty windows side by side. */
export const MAX_STREAM_RUNS = 100;
