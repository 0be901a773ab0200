import { useEffect, useRef, useState } from 'react';

export interface LongWork {
  /** How far it is, 0 to 1; `null` = nothing is being done. */
  readonly share: number | null;
  run(work: (onShare: (share: number) => void, signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): void;
}

/** Something that takes a while, shows how far it is, and can be stopped; it goes on where the page is left. */
export function useLongWork(): LongWork {
  const [share, setShare] = useState<number | null>(null);
  const under = useRef<AbortController | null>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return {
    share,
    async run(work) {
      if (under.current) return;
      const own = (under.current = new AbortController());
      setShare(0);
      await work((now) => shown.current && setShare(now), own.signal);
      under.current = null;
      if (shown.current) setShare(null);
    },
    stop() {
      under.current?.abort();
    },
  };
}
