import 'server-only';
import { ImageResponse } from 'next/og';
import { takeStart } from '@/lib/core/take-start';
import { toDrawable } from './to-drawable';

const WIDTH = 1200;
const HEIGHT = 630;

/** Longer titles are cut: the picture is mostly seen as wide as a phone. */
const LONGEST_TITLE = 110;

/**
 * Draws the picture of a link, as it stands under a message that holds one. A title in a script the font does not hold
 * stays out; the title itself is told beside the picture.
 *
 * @returns a PNG
 */
export async function renderShareImage(title: string, description: string): Promise<ArrayBuffer> {
  const drawn = toDrawable(title) ?? 'A shared tool loop';
  const short = drawn.length > LONGEST_TITLE ? `${takeStart(drawn, LONGEST_TITLE).trimEnd()}…` : drawn;
  const picture = (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '72px 80px',
        background: '#f6f5f1',
        borderTop: '16px solid #a8471f',
        color: '#1e1c19',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 36, color: '#4a463f' }}>
        <Mark />
        Loopbench
      </div>
      <div
        style={{
          display: 'flex',
          fontSize: short.length > 50 ? 64 : 84,
          lineHeight: 1.15,
          wordBreak: 'break-word',
        }}
      >
        {short}
      </div>
      <div style={{ display: 'flex', fontSize: 36, color: '#676258' }}>{toDrawable(description) ?? ''}</div>
    </div>
  );
  return new ImageResponse(picture, { width: WIDTH, height: HEIGHT }).arrayBuffer();
}

/** As app/icon.svg. */
function Mark() {
  const line = { fill: 'none', stroke: '#fff', strokeWidth: 2.6, strokeLinecap: 'round' } as const;
  return (
    <svg aria-hidden width="56" height="56" viewBox="0 0 32 32" style={{ marginRight: 20 }}>
      <rect width="32" height="32" rx="8" fill="#a8471f" />
      <path d="M10 12h9a4 4 0 0 1 0 8h-6" {...line} />
      <path d="m16 16.6-3.6 3.4 3.6 3.4" strokeLinejoin="round" {...line} />
      <circle cx="10" cy="12" r="2.4" fill="#fff" />
    </svg>
  );
}
