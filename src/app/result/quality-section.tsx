import type { ReactElement } from 'react';
import type { Warning } from '../../core/analysis/analysis';
import type { ReportSource } from '../../report/report';
import { ACTIVITY_WORDS, VIEW_WORDS } from '../../core/words/english/findings';

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
      <h2 id="quality">How well the clip could be read</h2>
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
        <p>Nothing stood in the way of measuring.</p>
      )}
      {sources.map((source) => (
        <ClipFacts key={source.view} source={source} />
      ))}
    </section>
  );
}

function ClipFacts({ source }: { readonly source: ReportSource }): ReactElement {
  const { activity, clip, provenance, quality, stepsCounted, view } = source;
  const imported = provenance.backend === 'none';
  const facts: readonly (readonly [string, string])[] = [
    ['Seen', VIEW_WORDS[view]],
    ['Activity', ACTIVITY_WORDS[activity]],
    ['Frames with the runner', `${quality.framesWithRunner} of ${quality.framesDecoded}`],
    ['Frames a second', quality.framesPerSecond.toFixed(1).replace(/\.0$/, '')],
    ...(stepsCounted
      ? [['Landings counted', `${stepsCounted.left} left, ${stepsCounted.right} right`] as const]
      : []),
    ['Left and right swapped back', `${quality.swapsRepaired} frames`],
    ['Short gaps filled', String(quality.gapsFilled)],
    ['Stray points dropped', String(quality.outliersRejected)],
    [
      imported ? 'Sureness of the joints' : 'Sureness of the network',
      `${Math.round(quality.medianConfidence * 100)} %`,
    ],
    ['Picture size', `${clip.widthPx} × ${clip.heightPx}`],
    imported ? ['Joints', 'read from a file'] : ['Network', `${provenance.model}, on ${provenance.backend}`],
  ];
  return (
    <details>
      <summary>Reading of {clip.name}</summary>
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
