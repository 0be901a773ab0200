import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useLive, useLiveState } from '../live/live-context';
import '../plan/tools.css';
import { PageFrame } from '../routes/page-frame';
import { CameraBefore } from './camera-before';
import { CameraLive } from './camera-live';
import { LIVE_MODEL } from './live-model';
import { RecordSaid } from './record-overlay';
import { RecordingFailed, RecordingResult } from './recording-result';
import { RecordingsList } from './recordings-list';
import { useRecordDesk } from './use-record-desk';
import './camera.css';
import './recording.css';

/** Live view, guide and recording. */
export function CameraPage(): ReactElement {
  const { desk, shelf } = useLive();
  const { phase } = useLiveState();
  const [recorder, recording] = useRecordDesk();
  const [comesBack, setComesBack] = useState(0);
  const [again, setAgain] = useState(false);
  /** Another camera is on its way, in the place of one that was on. */
  const [changing, setChanging] = useState(false);
  const on = phase === 'loading' || phase === 'live' || (phase === 'opening' && changing);

  useEffect(() => {
    const leave = (): void => {
      recorder.leave();
      desk.close();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [desk, recorder]);
  useEffect(() => {
    if (!on) recorder.cameraGone();
  }, [on, recorder]);

  const turnOn = (deviceId: string | null = null): void => {
    setAgain(false);
    setComesBack((times) => times + 1);
    setChanging(on);
    void desk.open(LIVE_MODEL, deviceId);
  };
  const turnOff = (): void => {
    recorder.stop();
    desk.close();
  };
  const oneMore = (): void => {
    recorder.putAway();
    setAgain(true);
    if (!on) turnOn();
  };
  const removeIt = (shelfId: string | null): void => {
    if (shelfId !== null) void shelf?.remove(shelfId);
    recorder.putAway();
    setAgain(true);
    setComesBack((times) => times + 1);
  };

  const kept = recording.phase === 'done' ? recording.recording.shelfId : null;
  const result =
    recording.phase === 'done' ? (
      <RecordingResult
        {...recording}
        onAgain={oneMore}
        onDelete={() => removeIt(recording.recording.shelfId)}
      />
    ) : recording.phase === 'failed' ? (
      <RecordingFailed trouble={recording.trouble} onAgain={oneMore} />
    ) : null;

  return (
    <PageFrame title={words.tools.pages.camera} lead={words.camera.lead}>
      <RecordSaid state={recording} />
      {on ? (
        <CameraLive
          desk={recorder}
          recording={recording}
          result={result}
          again={again}
          onChoose={(id) => turnOn(id)}
          onTurnOff={turnOff}
        />
      ) : (
        <>
          {result}
          <CameraBefore comesBack={comesBack} onTurnOn={() => turnOn()} />
        </>
      )}
      <RecordingsList
        butNot={kept}
        cannotKeep={shelf !== null && recording.phase === 'done' && kept === null}
      />
    </PageFrame>
  );
}
