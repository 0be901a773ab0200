import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import { Kinogram } from '../pictures/kinogram';
import { GaitCyclePlots } from '../plots/gait-cycle-plots';
import type { ShownClip } from './clip-player';

interface StrideSectionProps {
  readonly report: Report;
  readonly clips: readonly ShownClip[];
}

/** A usual stride: in pictures, and as curves. */
export function StrideSection({ report, clips }: StrideSectionProps): ReactElement {
  return (
    <section className="stride" aria-labelledby="stride">
      <h2 id="stride">{words.report.sections.stride}</h2>
      <p className="soft">{words.report.aboutStride}</p>
      <Kinogram clips={clips} />
      {report.cycles && report.cycles.length > 0 && <GaitCyclePlots cycles={report.cycles} />}
    </section>
  );
}
