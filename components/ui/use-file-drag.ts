'use client';

import { useEffect, useState } from 'react';

/** Whether somebody holds files over the window. */
export function useFileDrag(): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setOver(true);
    };
    // Without somewhere to go on to, the pointer has left the window.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    // Wherever they are let go, nobody holds them any more.
    const drop = () => setOver(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver;
}
