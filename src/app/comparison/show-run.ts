import { reportJson } from '../../export/report-json';
import { KEEP_RUN_ANCHOR } from '../library/keep-run-form';
import { leavePage } from '../routes/page-route';
import type { Session } from '../session/session';
import { isSameRun, ownName, videosOf } from './run-identity';

/** Goes back to the report on show, where it can be kept. */
export function goToKeep(): void {
  leavePage();
  goTo(KEEP_RUN_ANCHOR);
}

/**
 * Shows a side's report as the report, at one of its parts. What is on show there gives way to it: see `givesWay`.
 * @param anchor the id of the part; `null` = its top
 * @returns false where a clip is being looked at there, which is not disturbed
 */
export async function showRun(main: Session, run: Session, anchor: string | null): Promise<boolean> {
  const state = run.state();
  if (main.state().screen === 'analysing') return false;
  if (!state.judged) return true;
  const { report } = state.judged;
  const shown = main.state().judged?.report;
  if (!shown || !isSameRun(shown, report)) {
    const work = run.work(ownName(), new Date());
    if (work) await main.takeUp(work, videosOf(state));
    else {
      const file = new File([reportJson(report)], `${report.clip.name}.report.json`);
      await main.take([{ file, kind: 'pose-track' }]);
    }
  }
  leavePage();
  if (anchor !== null) goTo(anchor);
  return true;
}

/** The report is there when the address has changed, which takes as long as it takes; it finds its own place first. */
const FRAMES_AT_MOST = 120;

function goTo(anchor: string, framesLeft = FRAMES_AT_MOST): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(anchor);
    if (!part?.checkVisibility()) {
      if (framesLeft > 0) goTo(anchor, framesLeft - 1);
      return;
    }
    requestAnimationFrame(() => {
      part.scrollIntoView({ block: 'start', behavior: 'instant' });
      part.setAttribute('tabindex', '-1');
      part.focus({ preventScroll: true });
    });
  });
}
