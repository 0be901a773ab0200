import { useCallback, useEffect, useRef, useState } from 'react';
import type { Report } from '../../report/report';
import type { Engine } from '../engine';
import { saveFile } from './save-file';
import { zipEverything, type ReportAtHand, type ZipStep } from './zip-everything';

/** Where the making of the zip stands. */
export type ZipMaking =
  | { readonly state: 'idle' | 'stopped' | 'failed' }
  | { readonly state: 'making'; readonly now: ZipStep }
  | { readonly state: 'saved'; readonly name: string; readonly missing: readonly string[] };

interface ZipMaker {
  readonly zip: ZipMaking;
  start(atHand: ReportAtHand, withVideo: boolean): void;
  stop(): void;
}

/** Makes one zip at a time and hands it over; what is under way stops when the report changes or the page is left. */
export function useZip(engine: Pick<Engine, 'pictures' | 'annotate'>, report: Report): ZipMaker {
  const [zip, setZip] = useState<ZipMaking>({ state: 'idle' });
  const making = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      making.current?.abort();
      making.current = null;
      setZip({ state: 'idle' });
    },
    [report],
  );

  const start = useCallback(
    (atHand: ReportAtHand, withVideo: boolean): void => {
      making.current?.abort();
      const own = (making.current = new AbortController());
      const tell = (next: ZipMaking): void => {
        if (making.current === own) setZip(next);
      };
      const onStep = (now: ZipStep): void => tell({ state: 'making', now });
      onStep({ step: 'files' });
      zipEverything(engine, atHand, withVideo, onStep, own.signal)
        .then(({ name, content, missing }) => {
          if (own.signal.aborted) return;
          saveFile({ name, content });
          tell({ state: 'saved', name, missing });
        })
        .catch(() => tell({ state: 'failed' }));
    },
    [engine],
  );
  const stop = useCallback((): void => {
    making.current?.abort();
    // What it still says on its way out is not heard.
    making.current = null;
    setZip({ state: 'stopped' });
  }, []);
  return { zip, start, stop };
}
