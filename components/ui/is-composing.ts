interface PressedKey {
  keyCode: number;
  isComposing?: boolean;
  nativeEvent?: { isComposing: boolean };
}

/** What browsers call every key that goes to an input method. */
const TO_INPUT_METHOD = 229;

/**
 * Whether a pressed key belongs to a composition: with an input method for Chinese, Japanese, Korean and others, Enter
 * takes what is offered and Escape refuses it, and neither is meant for the page. Most browsers say so in `isComposing`.
 * Safari ends the composition before it tells of the key that ended it, and says so in the code of the key alone.
 */
export const isComposing = (event: PressedKey): boolean =>
  (event.nativeEvent ?? event).isComposing === true || event.keyCode === TO_INPUT_METHOD;
