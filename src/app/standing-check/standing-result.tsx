import { useEffect, useRef, type ReactElement } from 'react';
import type { Ahead, StandingFindings } from '../../core/standing/standing-findings';
import { SIDES } from '../../core/pose/keypoints';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { AgainOrBack } from '../checks/again-or-back';
import { KeepCheck } from '../checks/keep-check';
import { SideMark } from '../theme/marks';
import { FromAbove } from './from-above';
import { HeldStill } from './held-still';
import { StandingTable } from './standing-table';
import { StretchSide } from './stretch-side';
import './standing-result.css';

const text = words.standingCheck.result;
const PARTS = ['shoulder', 'hand', 'hip'] as const;
const MEASURE_OF = { shoulder: 'shouldersAgainstFeet', hand: 'handAhead', hip: 'hipsAgainstFeet' } as const;

/** A small picture of a hold, and which one it was. */
export interface LabelledStill {
  readonly picture: HTMLCanvasElement;
  readonly label: string;
  readonly caption: string;
}

interface StandingResultProps {
  readonly findings: StandingFindings;
  readonly takenAt: Date;
  readonly stills: readonly LabelledStill[];
  onAgain(): void;
}

/** What was found: in words, as a drawing, in numbers; what to do about it; and what becomes of it. */
export function StandingResult({ findings, takenAt, stills, onAgain }: StandingResultProps): ReactElement {
  const { forwardSide, ahead, cautions, views } = findings;
  const side = forwardSide === 'left' || forwardSide === 'right' ? forwardSide : null;
  const frontOnly = forwardSide === null && views.length > 0 && views.every((view) => view === 'front');
  const mixed = forwardSide === null && SIDES.every((each) => PARTS.some((part) => ahead[part] === each));
  const found = forwardSide ?? (mixed ? 'mixed' : 'untold');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div className="stand-result">
      <section className="stand-verdict" aria-labelledby="stand-verdict">
        <div className="stand-verdict-words">
          <p className="eyebrow">{text.heading}</p>
          <h2 id="stand-verdict" ref={heading} tabIndex={-1}>
            {side && <SideMark side={side} />}
            {frontOnly ? text.frontOnly.headline : text.headline[found]}
          </h2>
          <p className="lead">
            {frontOnly ? text.frontOnly.lead : side ? text.lead.side(side) : text.lead[found as 'level']}
          </p>
          <p>{sayHowSure(findings)}</p>
          {views.length > 0 && (
            <p className="small soft">
              {text.seenFrom(listed(views.map((view) => text.viewsInSentence[view])))}
            </p>
          )}
          {cautions.length > 0 && (
            <ul className="stand-cautions">
              {cautions.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          <h3>{text.partsHeading}</h3>
          <dl className="stand-parts">
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{text.parts[part]}</dt>
                <dd>
                  {frontOnly && ahead[part] === null ? (
                    <span className="soft">{text.frontOnly.part}</span>
                  ) : (
                    <PartAhead
                      ahead={ahead[part]}
                      seen={!('unavailable' in findings.measures[MEASURE_OF[part]])}
                    />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        {!frontOnly && <FromAbove findings={findings} />}
      </section>
      <StretchSide side={side} />
      <KeepCheck kind="standing" findings={findings} takenAt={takenAt} />
      <section aria-labelledby="stand-numbers">
        <h2 id="stand-numbers">{text.numbers.heading}</h2>
        <StandingTable findings={findings} />
      </section>
      {stills.length > 0 && (
        <section aria-labelledby="stand-stills">
          <h2 id="stand-stills">{text.stills.heading}</h2>
          <p className="small soft">{text.stills.note}</p>
          <ul className="stand-stills" role="list">
            {stills.map(({ picture, label, caption }, i) => (
              <li key={i}>
                <HeldStill picture={picture} label={label} />
                <span className="small">{caption}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="stand-mind">
        <h2 id="stand-mind">{text.cautions.heading}</h2>
        <ul className="standing-list">
          {[...text.cautions.always, text.cautions.heights].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <AgainOrBack again={text.again} onAgain={onAgain} />
    </div>
  );
}

function PartAhead({ ahead, seen }: { readonly ahead: Ahead; readonly seen: boolean }): ReactElement {
  if (ahead !== 'left' && ahead !== 'right') {
    const not = seen ? text.partUnsure : text.partUntold;
    return <span className="soft">{ahead === 'level' ? text.partLevel : not}</span>;
  }
  return (
    <>
      <SideMark side={ahead} />
      {text.partAhead(ahead)}
    </>
  );
}

/** Whether the times agree, in a sentence. */
export function sayHowSure({ repeats, sameInAll, forwardSide }: StandingFindings): string {
  const { sure } = text;
  if (repeats === 1) return sure.once;
  if (forwardSide !== 'left' && forwardSide !== 'right') return sure.several(repeats);
  return sameInAll === null ? sure.several(repeats) : sure[sameInAll ? 'same' : 'notSame'](repeats);
}
