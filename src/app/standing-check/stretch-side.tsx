import type { ReactElement } from 'react';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { SideMark } from '../theme/marks';

const text = words.standingCheck.result.stretch;

/** The stretch for the side that is forward; where none is, both are one press away. */
export function StretchSide({ side }: { readonly side: Side | null }): ReactElement {
  if (!side) {
    return (
      <details className="stand-both">
        <summary>{text.both}</summary>
        <p className="small soft">{text.bothNote}</p>
        {SIDES.map((each) => (
          <div key={each}>
            <h3>
              <SideMark side={each} />
              {text.forSide(each)}
            </h3>
            <Ways side={each} />
          </div>
        ))}
        <Source />
      </details>
    );
  }
  return (
    <section className="stand-stretch" aria-labelledby="stand-stretch">
      <h2 id="stand-stretch">
        <SideMark side={side} />
        {text.heading(side)}
      </h2>
      <Ways side={side} />
      <p>{text.desk}</p>
      <div className="standing-buttons">
        <a className="button" href={hashOf('tools', 'stretch-timer')}>
          {text.timer}
        </a>
        <span className="small soft">{text.timerNote(side)}</span>
      </div>
      <Source />
    </section>
  );
}

function Ways({ side }: { readonly side: Side }): ReactElement {
  const [sitting, standing] = words.criteria.stretchBack(side);
  return (
    <dl className="stand-ways">
      <div>
        <dt>{text.first}</dt>
        <dd>{sitting}</dd>
      </div>
      <div>
        <dt>{text.second}</dt>
        <dd>{standing}</dd>
      </div>
    </dl>
  );
}

function Source(): ReactElement {
  return (
    <p className="small soft">
      {words.criteria.stretchesInOurWords} {words.evidence.from(DOCUMENT_TITLES.D0)}
    </p>
  );
}
