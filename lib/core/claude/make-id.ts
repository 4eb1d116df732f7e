const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 128 bits of a text, as four unsigned 32-bit numbers. It tells texts apart; it protects nothing. */
function hashText(text: string): [number, number, number, number] {
  let a = 0x6a09e667;
  let b = 0xbb67ae85;
  let c = 0x3c6ef372;
  let d = 0xa54ff53a;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ a ^ unit, 0x85ebca77);
    b = (b << 17) | (b >>> 15);
    c = Math.imul(c ^ b ^ unit, 0xc2b2ae3d);
    c = (c << 5) | (c >>> 27);
    d = Math.imul(d ^ c ^ unit, 0x27d4eb2f);
    d = (d << 11) | (d >>> 21);
  }
  return [mix(a ^ d ^ text.length), mix(b ^ a), mix(c ^ b), mix(d ^ c)];
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A stream of numbers from 0 up to (not including) 1 that depends on a text alone. */
export function drawNumbers(text: string): () => number {
  let [a, b, c, d] = hashText(text);
  return () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/**
 * An id such as `toolu_01…` that depends on what it is made for alone.
 *
 * @param prefix with its underscore: `msg_`, `toolu_`, `srvtoolu_`, `req_`
 * @param seed the request and the place in its answer; different seeds give different ids
 */
export function makeId(prefix: string, seed: string): string {
  return `${prefix}01${drawText(`${prefix} ${seed}`, 22)}`;
}

/** A text of letters and digits that depends on the seed alone. */
export function drawText(seed: string, length: number): string {
  const draw = drawNumbers(seed);
  return Array.from({ length }, () => ALPHABET[Math.floor(draw() * ALPHABET.length)]).join('');
}
