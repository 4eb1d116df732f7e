/**
 * The keys after which Tab leaves the editor instead of writing a tab. Source: the keys of Monaco's "Toggle Tab Key Moves
 * Focus", which are others on Apple keyboards.
 *
 * @param platform as `navigator.platform` tells it
 */
export const nameExitKeys = (platform: string): string =>
  /^(mac|iphone|ipad|ipod)/i.test(platform) ? 'Ctrl+Shift+M' : 'Ctrl+M';
