/** The cookie the chosen theme is kept in, so that the server sends the page in the right colours. */
export const THEME_COOKIE = 'loopbench-theme';
