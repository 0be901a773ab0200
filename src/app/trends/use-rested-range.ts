import { useEffect, useState } from 'react';
import type { TimeRange } from '../clock/clip-clock';
import type { ShownRange } from '../signals/shown-range';

const REST_MS = 180;

/** What a range shows, once it has come to rest: while it moves, nothing large is worked out anew. */
export function useRestedRange(range: ShownRange): TimeRange {
  const [rested, setRested] = useState({ of: range, shown: range.now() });
  useEffect(() => {
    let due = 0;
    const stop = range.subscribe(() => {
      window.clearTimeout(due);
      due = window.setTimeout(() => setRested({ of: range, shown: range.now() }), REST_MS);
    });
    return () => {
      window.clearTimeout(due);
      stop();
    };
  }, [range]);
  return rested.of === range ? rested.shown : range.now();
}
