import { drawText } from './make-id';

/** "Simulator" in base64: what other models sign does not begin with it. */
const MARK = 'U2ltdWxhdG9y';
const NONCE = 22;
const SUM = 138;

const toSum = (nonce: string, text: string): string => drawText(`signature ${nonce} ${text}`, SUM);

/**
 * The signature the Simulator gives a text that is to come back unchanged: thinking, or a summary. It only shows what a
 * signature does, and keeps nobody from writing another.
 *
 * @param seed tells it from that of the same text in another answer
 */
export function signSimulated(text: string, seed: string): string {
  const nonce = drawText(`nonce ${seed}`, NONCE);
  return `${MARK}${nonce}${toSum(nonce, text)}==`;
}

/** Whether a signature is one of the Simulator's for another text. Those of other models are not judged. */
export function isSimulatedBroken(text: string, signature: string): boolean {
  if (!signature.startsWith(MARK)) return false;
  const nonce = signature.slice(MARK.length, MARK.length + NONCE);
  return signature !== `${MARK}${nonce}${toSum(nonce, text)}==`;
}
