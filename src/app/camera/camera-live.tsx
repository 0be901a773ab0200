import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import { useLive, useLiveState } from '../live/live-context';
import { LiveStage } from '../live/live-stage';
import { ChoiceRow } from '../plan/choice-row';
import { useWakeLock } from '../plan/use-wake-lock';
import { CameraSettings } from './camera-settings';
import { CuesPanel } from './cues-panel';
import { FramingOutline } from './framing-outline';
import { LiveFiguresPanel } from './live-figures-panel';
import { LiveGuide } from './live-guide';
import { isOfPlace, LiveReadings, NO_READING } from './live-readings';
import { isUnderWay, type RecordDesk, type RecordState } from './record-desk';
import { RecordBand, RecordOverlay } from './record-overlay';
import { RecordPanel } from './record-panel';
import type { ShownView } from './say-figures';
import { outlineFacesLeft, shownView } from './shown-view';

const text = words.camera;
const VIEWS = [
  ['side', text.guide.views.side],
  ['rear', text.guide.views.rear],
  ['front', text.guide.views.front],
] as const;

interface CameraLiveProps {
  readonly desk: RecordDesk;
  readonly recording: RecordState;
  /** What came of a recording: in the place of the way to make one. */
  readonly result: ReactNode;
  readonly again: boolean;
  onChoose(deviceId: string): void;
  onTurnOff(): void;
}

/** The camera is on: the picture with its guide, recording, figures, and what can be set. */
export function CameraLive(props: CameraLiveProps): ReactElement {
  const { desk, recording, result, again, onChoose, onTurnOff } = props;
  const live = useLive();
  const { format, mirrored, leftGraphics } = useLiveState();
  const [readings] = useState(() => new LiveReadings());
  const reading = useSyncExternalStore(readings.subscribe, readings.reading);
  const [chosen, setChosen] = useState<ShownView | null>(null);
  const [lastView, setLastView] = useState<ShownView>('side');
  const stage = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const underWay = isUnderWay(recording);
  const resting = recording.phase === 'recording';
  const { figures, advice } = reading;
  const seenView = shownView(figures?.view ?? null);
  // While it cannot be told, it stays what it was: figures do not come and go with every doubt.
  if (seenView && seenView !== lastView) setLastView(seenView);
  const view = chosen ?? seenView ?? lastView;
  const framed = figures !== null && figures.doing !== 'nobody' && !advice.some(isOfPlace);

  useEffect(() => live.desk.onSeen(readings.see), [live.desk, readings]);
  useEffect(() => readings.watch(format, chosen ?? 'any'), [readings, format, chosen]);
  useEffect(() => desk.see(figures?.steadyForS ?? 0), [desk, figures]);
  // On a small machine the network costs the recording one frame in five.
  useEffect(() => {
    live.desk.rest(resting);
    return () => live.desk.rest(false);
  }, [live.desk, resting]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    stage.current?.scrollIntoView({ block: 'start' });
  }, []);
  useWakeLock(true);

  return (
    <div className="camera-live">
      <section className="camera-stage" data-phase={recording.phase} ref={stage} aria-labelledby="live">
        <h2 id="live" className="unseen" ref={heading} tabIndex={-1}>
          {text.live.heading}
        </h2>
        <LiveStage label={text.live.picture} shownFor={readings.shownFor}>
          {!underWay && !framed && format && (
            <FramingOutline
              view={view}
              widthPx={format.widthPx}
              heightPx={format.heightPx}
              facesLeft={outlineFacesLeft(figures?.view ?? null, mirrored)}
            />
          )}
          <RecordOverlay state={recording} />
        </LiveStage>
        {underWay ? <RecordBand state={recording} /> : <LiveGuide reading={reading} />}
        {leftGraphics && (
          <p role="status" className="small soft">
            {words.live.leftGraphics}
          </p>
        )}
      </section>
      <div className="camera-record">
        {result ?? (
          <RecordPanel
            desk={desk}
            state={recording}
            again={again}
            onBegin={() => stage.current?.scrollIntoView({ block: 'start' })}
          />
        )}
      </div>
      <LiveFiguresPanel reading={resting ? NO_READING : reading} view={view} resting={resting} />
      <section className="camera-panel camera-place" aria-labelledby="camera-place">
        <h2 id="camera-place">{text.guide.heading}</h2>
        <ChoiceRow
          legend={text.guide.viewLegend}
          options={VIEWS}
          value={view}
          onChange={(each) => setChosen(each)}
        />
        <p className="small soft">{text.before.place}</p>
      </section>
      <CuesPanel reading={reading} />
      <CameraSettings locked={underWay} onChoose={onChoose} onTurnOff={onTurnOff} />
    </div>
  );
}
