import type { ReactElement } from 'react';
import type { TrackedClip } from '../../../workers/analysis-api';
import type { ClipFindings, Warning } from '../../core/analysis/analysis';
import { ACTIVITY_WORDS, VIEW_WORDS } from '../words/finding-words';

interface QualitySectionProps {
  readonly clips: readonly { readonly tracked: TrackedClip; readonly findings: ClipFindings }[];
  readonly warnings: readonly Warning[];
}

/** How good the clip is to measure from, and what to change next time. */
export function QualitySection({ clips, warnings }: QualitySectionProps): ReactElement {
  const all = [
    ...clips.flatMap(({ tracked, findings }) => [...tracked.warnings, ...findings.quality.warnings]),
    ...warnings,
  ].filter(({ message }, i, list) => list.findIndex((each) => each.message === message) === i);
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
      {clips.map(({ tracked, findings }) => (
        <ClipFacts key={tracked.sha256 + tracked.clip.name} tracked={tracked} findings={findings} />
      ))}
    </section>
  );
}

function ClipFacts({ tracked, findings }: QualitySectionProps['clips'][number]): ReactElement {
  const { quality, stepsCounted } = findings;
  const { clip, provenance } = tracked;
  const imported = provenance.backend === 'none';
  const facts: readonly (readonly [string, string])[] = [
    ['Seen', VIEW_WORDS[findings.view]],
    ['Activity', ACTIVITY_WORDS[findings.activity]],
    ['Frames with the runner', `${quality.framesWithRunner} of ${quality.framesDecoded}`],
    ['Frames a second', quality.framesPerSecond.toFixed(1).replace(/\.0$/, '')],
    ['Landings counted', `${stepsCounted.left} left, ${stepsCounted.right} right`],
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
