import type { ReactElement } from 'react';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { ChoiceRow } from '../plan/choice-row';
import { hashOf } from '../routes/page-route';
import { minutesOf, STANDING_WAYS, type StandingWay } from './standing-steps';
import { TurnFigure } from './turn-figure';

const text = words.standingCheck;

interface StandingStartProps {
  readonly way: StandingWay;
  /** What became of the check that was just made, where there is nothing to show. */
  readonly notice: string | null;
  onWay(way: StandingWay): void;
  onCamera(): void;
  onPhotos(): void;
}

/** What the check is for, what it needs, how to stand, and the two ways to make it. */
export function StandingStart(props: StandingStartProps): ReactElement {
  const { way, notice, onWay, onCamera, onPhotos } = props;
  return (
    <div className="standing-start">
      <section className="standing-begin" aria-labelledby="standing-ways">
        <div className="standing-ways">
          <h2 id="standing-ways" className="unseen">
            {text.ways.legend}
          </h2>
          <p role="status" className="standing-notice">
            {notice}
          </p>
          <ChoiceRow
            legend={text.ways.legend}
            options={STANDING_WAYS.map((each) => [each, text.ways.names[each]] as const)}
            value={way}
            note={text.ways.notes[way](minutesOf(way))}
            onChange={onWay}
          />
          <div className="standing-buttons">
            <button type="button" className="button primary" onClick={onCamera}>
              {text.ways.camera}
            </button>
            <button type="button" className="button" onClick={onPhotos}>
              {text.ways.photos}
            </button>
          </div>
          <p className="small soft">{text.ways.privacy}</p>
        </div>
        <ul className="standing-turns" role="list">
          {(['front', 'side-left', 'side-right'] as const).map((view) => (
            <li key={view}>
              <TurnFigure view={view} />
              <span className="small">{text.views[view]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="standing-needs" aria-labelledby="standing-needs">
        <h2 id="standing-needs">{text.needs.heading}</h2>
        <Bullets of={text.needs.list} />
        <h3>{text.needs.standHeading}</h3>
        <Bullets of={text.needs.stand} />
      </section>
      <section className="standing-why" aria-labelledby="standing-why">
        <h2 id="standing-why">{text.why.heading}</h2>
        {text.why.text.map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p className="small soft">
          {text.why.from(DOCUMENT_TITLES.D0)}. <a href={hashOf('documents')}>{text.why.see}</a>
        </p>
      </section>
    </div>
  );
}

function Bullets({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <ul className="standing-list">
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
