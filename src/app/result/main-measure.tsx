import type { ReactElement } from 'react';
import type { ToldOfRun } from '../../core/analysis/analysis';
import { BANDS } from '../../core/criteria/bands';
import type { MeasureId, MeasureResult } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { rowsOf } from './measure-rows';
import { MeasureView } from './measure-view';
import { RangeBar } from './range-bar';

interface MainMeasureProps {
  readonly id: MeasureId;
  readonly result: MeasureResult;
  readonly settings: ToldOfRun;
  /** With its numbers; otherwise its bar alone, and the numbers are elsewhere. */
  readonly whole: boolean;
}

/** The measure that a verdict rests on, on its limits. */
export function MainMeasure({ id, result, settings, whole }: MainMeasureProps): ReactElement {
  if (whole) return <MeasureView id={id} result={result} settings={settings} />;
  return (
    <div className="main-measure">
      <p className="small soft">{words.names.measures[id].name}</p>
      <RangeBar rows={rowsOf(id, result)} band={BANDS[id]} />
    </div>
  );
}
