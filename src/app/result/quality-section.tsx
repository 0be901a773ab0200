import type { ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { sayHandWork } from '../by-hand/say-hand-work';
import { FailedSelfTest } from '../self-test/failed-self-test';
import { CaptureList } from './capture-list';
import type { Warning } from '../../core/analysis/analysis';
import type { ReportSource } from '../../report/report';

interface QualitySectionProps {
  readonly sources: readonly ReportSource[];
  readonly warnings: readonly Warning[];
}

/** How good the clip is to measure from, and what to change next time. */
export function QualitySection({ sources, warnings }: QualitySectionProps): ReactElement {
  const all = [...sources.flatMap(({ quality }) => quality.warnings), ...warnings].filter(
    ({ message }, i, list) => list.findIndex((each) => each.message === message) === i,
  );
  return (
    <section className="quality" aria-labelledby="quality">
      <h2 id="quality">{words.quality.heading}</h2>
      {all.length > 0 ? (
        <ul className="warnings" role="list">
          {all.map(({ code, message, advice }) => (
            <li key={code + message}>
              <p>{message}</p>
              {advice && <p className="next-time">{advice}</p>}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.quality.nothing}</p>
      )}
      {sources.map((source) => (
        <div key={source.view} className="capture">
          {sources.length > 1 && <h3>{source.clip.name}</h3>}
          <CaptureList source={source} />
          {sayHandWork(source.byHand ?? []).map((sentence) => (
            <p key={sentence} className="by-hand">
              {sentence}
            </p>
          ))}
          <ClipFacts source={source} />
        </div>
      ))}
      <FailedSelfTest />
    </section>
  );
}

function ClipFacts({ source }: { readonly source: ReportSource }): ReactElement {
  const { activity, clip, provenance, quality, stepsCounted, view } = source;
  const text = words.quality;
  const { byStride } = provenance;
  const imported = provenance.backend === 'none';
  const facts: readonly (readonly [string, string])[] = [
    [text.seen, words.names.views[view]],
    [text.activity, words.names.activities[activity]],
    [text.framesWithRunner, text.of(quality.framesWithRunner, quality.framesDecoded)],
    [text.framesASecond, number(quality.framesPerSecond, Number.isInteger(quality.framesPerSecond) ? 0 : 1)],
    ...(stepsCounted
      ? [[text.landings, text.leftAndRight(stepsCounted.left, stepsCounted.right)] as const]
      : []),
    [text.swaps, text.frames(quality.swapsRepaired)],
    [text.gaps, number(quality.gapsFilled, 0)],
    [text.strays, number(quality.outliersRejected, 0)],
    [imported ? text.jointsSure : text.networkSure, text.percent(quality.medianConfidence * 100)],
    [text.size, `${clip.widthPx} × ${clip.heightPx}`],
    imported
      ? [text.joints, text.fromFile]
      : [text.network, text.networkOn(provenance.model, provenance.backend, provenance.threads)],
    ...(byStride
      ? [[text.looks, text.looksOf(byStride.looks, quality.framesDecoded, byStride.lightModel)] as const]
      : []),
  ];
  return (
    <details>
      <summary>{text.readingOf(clip.name)}</summary>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
