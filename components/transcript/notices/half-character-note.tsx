/** Told of a text that no program can send: something cut it within a character. */
export default function HalfCharacterNote() {
  return (
    <p className="text-wait text-xs">
      This holds half a character (a lone surrogate), which nobody can send: each is sent back as U+FFFD (�).
    </p>
  );
}
