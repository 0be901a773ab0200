import { use, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CriterionResult, EvidenceMoment } from '../../core/criteria/criterion';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import { EagerPictures } from '../pictures/use-picture-store';
import type { ShownClip } from '../result/clip-player';
import { cropToPart } from './crop-to-part';
import { shownStrides, firstShown, type StridesShown } from './shown-strides';
import { StrideActions } from './stride-actions';
import { StrideNow } from './stride-now';
import { StridePicture } from './stride-picture';
import { StridePlot } from './stride-plot';
import { StandingOut, StrideArrows } from './stride-steps';
import { StrideTable } from './stride-table';
import { strideAloud } from './stride-words';
import { TypicalStrides } from './typical-strides';
import { useInView } from './use-in-view';
import './evidence.css';

interface EvidenceStripProps {
  readonly criterion: CriterionResult;
  readonly report: Report;
  readonly clips: readonly ShownClip[];
  onMoment(moment: EvidenceMoment): void;
}

/** The strides of a finding: one in a picture with its measured lines, all of them to step through. */
export function EvidenceStrip({
  criterion,
  report,
  clips,
  onMoment,
}: EvidenceStripProps): ReactElement | null {
  const shown = useMemo(() => shownStrides(criterion, report), [criterion, report]);
  const clip = shown ? clips[shown.clip] : undefined;
  if (!shown || !clip) return null;
  return <Strides criterion={criterion} shown={shown} clip={clip} onMoment={onMoment} />;
}

interface StridesProps {
  readonly criterion: CriterionResult;
  readonly shown: StridesShown;
  readonly clip: ShownClip;
  onMoment(moment: EvidenceMoment): void;
}

function Strides({ criterion, shown, clip, onMoment }: StridesProps): ReactElement {
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const element = useRef<HTMLDivElement>(null);
  // A print wants what was never on screen, too.
  const eager = use(EagerPictures);
  const inView = useInView(element) || eager;
  const { source, cleaned, video } = clip;
  // The clip is made anew whenever the page is drawn; its parts are not.
  const same = useMemo(
    (): ShownClip => ({ source, ...(video && { video }), ...(cleaned && { cleaned }) }),
    [source, cleaned, video],
  );
  const crops = useMemo(
    () => (inView ? cropToPart(same, shown.strides, shown.part) : []),
    [inView, same, shown],
  );
  const last = shown.strides.length - 1;
  const place = Math.min(chosen ?? firstShown(shown), last);
  const crop = crops[place];
  const step = (to: number): void => {
    const next = Math.min(last, Math.max(0, to));
    setChosen(next);
    setSaid(strideAloud(shown, next));
  };
  const { name } = words.names.measures[shown.measure];
  return (
    <div
      ref={element}
      className="evidence"
      role="group"
      aria-label={words.evidence.title(criterion.title)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        // The slider steps by itself.
        if (by === 0 || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        step(place + by);
      }}
    >
      <div className="evidence-stage">
        <div className="evidence-picture">
          {crop && <StridePicture clip={same} shown={shown} place={place} crop={crop} />}
        </div>
        <div className="evidence-strides">
          <StrideNow shown={shown} place={place} />
          <div className="stride-chart">
            <p className="small soft">{words.evidence.plotTitle(name)}</p>
            <StridePlot shown={shown} place={place} onPlace={setChosen} />
            <input
              type="range"
              className="stride-slider"
              aria-label={`${words.evidence.slider}: ${name}`}
              min={0}
              max={last}
              step={1}
              value={place}
              aria-valuetext={strideAloud(shown, place)}
              onChange={(event) => {
                setSaid('');
                setChosen(Number(event.currentTarget.value));
              }}
            />
          </div>
          <StrideArrows place={place} last={last} onStep={step} />
        </div>
      </div>
      <div className="stride-steps">
        <StandingOut shown={shown} place={place} onStep={step} />
        <StrideActions
          key={place}
          criterion={criterion.id}
          clip={same}
          shown={shown}
          place={place}
          crop={crop}
          onMoment={onMoment}
        />
      </div>
      <TypicalStrides
        shown={shown}
        clip={same}
        crops={crops}
        place={place}
        finding={criterion.verdict === 'flag' || criterion.verdict === 'watch'}
        onStep={step}
      />
      <StrideTable shown={shown} />
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}
