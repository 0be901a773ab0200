import { memo, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { CRITERION_KINDS, type CriterionResult, type EvidenceMoment } from '../../core/criteria/criterion';
import { sourcesOf } from '../../report/report-sources';
import { KeepTrouble } from '../kept-work/keep-trouble';
import { BrokenOffPerson } from '../kept-work/broken-off-person';
import { MissingVideos } from '../kept-work/missing-videos';
import { Downloads } from '../exports/downloads';
import { SettingsPanel } from '../home/settings-panel';
import type { PlayerHandle } from '../player/player';
import { useSession } from '../session/session-context';
import type { Judged, SessionState } from '../session/session-state';
import { shownClips } from '../session/shown-clips';
import { EagerPictures } from '../pictures/use-picture-store';
import { PaperHead } from '../print/paper-head';
import { hashOf } from '../routes/page-route';
import { KeepRun, KeepRunLink } from '../library/keep-run';
import { PrintButton } from '../print/print-button';
import { VideoExportButton } from '../video-export/video-export-button';
import { Contents, sectionsOf } from './contents';
import { ClipPlayer } from './clip-player';
import { Findings } from './findings';
import { FilmingSection } from './filming-section';
import { Glance } from './glance';
import { DriftSection } from './drift-section';
import { MeasuresTable } from './measures-table';
import { NotRunning } from './not-running';
import { PlanSection } from '../plan/plan-section';
import { QualitySection } from './quality-section';
import { ReportSaid } from './report-said';
import { mattersMost, overallActivity, summarize } from './summary';
import { StrideSection } from './stride-section';
import { TopFindings } from './top-findings';
import { useKeptPlace } from './use-kept-place';
import './result.css';
import './appendix.css';

interface ResultProps extends Pick<SessionState, 'clips' | 'notices' | 'failures' | 'judging'> {
  readonly judged: Judged;
  /** Else it waits, with all that is unfolded and chosen in it, behind another page. */
  readonly onShow: boolean;
}

/**
 * The report. Drawn again for what it shows only: the next clip's progress is none of it, and behind another page it
 * waits with what it had. There a correction has the page for itself.
 */
export const Result = memo(function Result({
  judged,
  clips,
  notices,
  failures,
  judging,
  onShow,
}: ResultProps): ReactElement {
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const player = useRef<PlayerHandle>(null);
  const playerPlace = useRef<HTMLDivElement>(null);
  const [clipOnShow, setClipOnShow] = useState(0);
  const [printing, setPrinting] = useState(false);
  const [startAtS, setStartAtS] = useState<number | null>(null);

  const { report } = judged;
  const sources = sourcesOf(report);
  const shown = shownClips(judged, clips);
  const activity = overallActivity(sources);
  const runs = activity.activity === 'running';
  const { criteria, drift, metrics, warnings } = report;
  // A check that was made stands among the findings; one that was not, or could not tell, after them.
  const isStanding = ({ id }: CriterionResult): boolean => CRITERION_KINDS[id] === 'standing';
  const standing = criteria.filter((each) => isStanding(each) && each.verdict === 'cannot-tell');
  const { headline, lead, groups } = summarize(
    criteria.filter((each) => !standing.includes(each)),
    report.plan,
  );
  const checked = criteria.filter((each) => isStanding(each) && each.verdict !== 'cannot-tell');
  const tracked = judged.clipIds.flatMap((id) => clips.find((clip) => clip.id === id)?.tracked ?? []);
  const unused = clips.filter(({ id, tracked: has }) => has && !judged.clipIds.includes(id));
  const current = Math.min(clipOnShow, shown.length - 1);

  useKeptPlace(onShow, heading);

  const showMoment = ({ clip, timeS }: EvidenceMoment): void => {
    if (clip === current) player.current?.showMoment(timeS);
    else {
      setClipOnShow(clip);
      setStartAtS(timeS);
    }
    playerPlace.current?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <EagerPictures value={printing}>
      <div className="result wide" hidden={!onShow}>
        <header className="verdicts">
          <div className="verdict-words">
            <p className="eyebrow">{sources.map(({ clip }) => clip.name).join(' + ')}</p>
            <PaperHead report={report} />
            <h1 ref={heading} tabIndex={-1}>
              {runs ? headline : words.notRunning.headlines[activity.activity]}
            </h1>
            {runs && <p className="lead">{lead}</p>}
            <KeepRunLink />
          </div>
          {runs && <Glance groups={groups} />}
        </header>
        <BrokenOffPerson />
        {runs && <TopFindings top={mattersMost(groups)} metrics={metrics} />}
        {runs && <Contents sections={sectionsOf(report)} />}
        <ReportSaid clips={clips} unused={unused} notices={notices} failures={failures} />
        <MissingVideos />
        <div className="bench" id="findings">
          <div className="bench-player" ref={playerPlace}>
            <ClipPlayer
              ref={player}
              clips={shown}
              shown={current}
              startAtS={startAtS}
              onShow={(clip) => {
                setStartAtS(null);
                setClipOnShow(clip);
              }}
            />
            {judged.cleaned.length > 0 && (
              <p className="look-closely">
                <a className="button" href={hashOf('workspace')}>
                  {words.workspace.open}
                </a>
                <span className="small soft">{words.workspace.openWhy}</span>
              </p>
            )}
          </div>
          <div className="bench-findings" aria-busy={judging}>
            {!runs && <NotRunning source={activity} />}
            {!runs && checked.length > 0 && (
              <Findings
                report={report}
                groups={summarize(checked, report.plan).groups}
                standing={[]}
                clips={shown}
                onMoment={showMoment}
              />
            )}
            {runs && (
              <Findings
                report={report}
                groups={groups}
                standing={standing}
                clips={shown}
                onMoment={showMoment}
              />
            )}
          </div>
        </div>
        <div className="appendix">
          {runs && report.plan && <PlanSection plan={report.plan} />}
          {runs && <StrideSection report={report} clips={shown} />}
          <QualitySection sources={sources} warnings={warnings} />
          <FilmingSection sources={sources} />
          {runs && drift && <DriftSection metrics={metrics} drift={drift} />}
          {runs && <MeasuresTable metrics={metrics} clips={shown.length} />}
          <section className="keep" aria-labelledby="keep">
            <h2 id="keep">{words.report.keep}</h2>
            <KeepTrouble />
            <KeepRun judged={judged} />
            <PrintButton onPreparing={setPrinting} />
            <Downloads report={report} clips={shown} tracked={tracked} />
            {shown.map((clip) => (
              <VideoExportButton key={clip.source.view} clip={clip} annotate={session.annotate} />
            ))}
            {tracked.length > 0 && <SettingsPanel />}
            <p className="unseen" role="status">
              {judging ? words.report.beingMade : words.report.upToDate}
            </p>
          </section>
        </div>
      </div>
    </EagerPictures>
  );
}, showsTheSame);

function showsTheSame(was: ResultProps, is: ResultProps): boolean {
  if (!was.onShow && !is.onShow) return true;
  return (Object.keys(is) as (keyof ResultProps)[]).every((name) => was[name] === is[name]);
}
