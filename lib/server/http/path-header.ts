import 'server-only';

/** Where the proxy in front notes which page was asked for: a page is not told its own address. */
export const PATH_HEADER = 'x-loopbench-path';
