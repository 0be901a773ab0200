import type { ReactElement } from 'react';
import type { ReportSource } from '../../report/report';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';

/** What there is to say where nobody runs: plainly, and with something to do. */
export function NotRunning({ source }: { readonly source: ReportSource }): ReactElement {
  if (source.activity === 'walking') {
    return (
      <div className="not-running">
        <p>
          One foot is always on the ground, and running has a moment in the air. The criteria are about
          running, so none of them was judged.
        </p>
        <h2>To get a report</h2>
        <ol>
          <li>Set the treadmill to a speed at which you run easily.</li>
          <li>Film ten to thirty seconds once you have found your stride.</li>
          <li>
            If you were running: a clip in slow motion can look like walking. Say in the settings how many
            times slower it plays.
          </li>
        </ol>
      </div>
    );
  }
  if (source.activity === 'standing') return <StandingCheck />;
  return (
    <div className="not-running">
      <p>{source.activityReason ?? 'What happens in this clip could not be made out.'}</p>
      <h2>To get a report</h2>
      <ol>
        <li>Film one runner on a treadmill, for ten to thirty seconds.</li>
        <li>Keep the camera still, at hip height, square to the belt or in line with it.</li>
        <li>Have the whole body in the picture, and nobody else.</li>
      </ol>
    </div>
  );
}

function StandingCheck(): ReactElement {
  return (
    <div className="not-running">
      <p>
        You stand in this clip, so no running criterion was judged. Standing has a check of its own, which
        takes a minute and no camera.
      </p>
      <h2>Check how you stand</h2>
      <ol>
        <li>Stand with both feet pointing straight ahead, and let the rest of you settle as it wants to.</li>
        <li>Without turning your head or shoulders, look down at your hands and the front of your hips.</li>
        <li>Is the hand and hip of one side further forward than the other?</li>
        <li>
          If so, you may run turned to one side too. The article advises stretching back the side that sits
          forward, and facing your work with your whole body.
        </li>
      </ol>
      <p className="small soft">
        From “{DOCUMENT_TITLES.D0}”. Then film yourself running, to see if it shows there.
      </p>
    </div>
  );
}
