import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { timeLeft } from '../analysing/progress-words';
import { Notices } from '../theme/notices';
import { MakingBar } from './making-bar';
import type { ZipMaking } from './use-zip';
import type { ZipStep } from './zip-everything';

const text = words.exports;

/** How far the zip is, and what came of it; read aloud step by step. */
export function ZipState({ zip }: { readonly zip: ZipMaking }): ReactElement {
  return (
    <>
      {zip.state === 'making' && <Making now={zip.now} />}
      {zip.state === 'stopped' && <p className="small">{text.stopped}</p>}
      {zip.state === 'saved' && <Notices notices={zip.missing} />}
      {zip.state === 'failed' && <p role="alert">{text.failed}</p>}
      <p className="unseen" role="status">
        {aloud(zip)}
      </p>
    </>
  );
}

function Making({ now }: { readonly now: ZipStep }): ReactElement {
  const fraction = fractionOf(now);
  const secondsLeft = now.step === 'video' ? now.progress?.secondsLeft : undefined;
  return (
    <MakingBar label={text.makingZip} {...(fraction !== null && { fraction })}>
      <span>{stepWords(now)}</span>
      {secondsLeft !== undefined && <span>{words.video.left(timeLeft(secondsLeft))}</span>}
    </MakingBar>
  );
}

function fractionOf(now: ZipStep): number | null {
  switch (now.step) {
    case 'pictures':
      return now.total > 0 ? now.done / now.total : null;
    case 'video':
      return now.progress?.fraction ?? null;
    case 'files':
      return null;
    case 'zip':
      return now.fraction;
  }
}

function stepWords(now: ZipStep): string {
  switch (now.step) {
    case 'pictures':
      return text.steps.pictures(now.done, now.total);
    case 'video':
      return text.steps.video(now.clip);
    case 'files':
      return text.steps.files;
    case 'zip':
      return text.steps.zip;
  }
}

/** Once a step: not every picture, nor every frame. */
function aloud(zip: ZipMaking): string {
  if (zip.state === 'stopped') return text.stopped;
  if (zip.state === 'saved') return text.saved(zip.name);
  if (zip.state !== 'making') return '';
  return zip.now.step === 'pictures' ? text.steps.picturesAloud : stepWords(zip.now);
}
