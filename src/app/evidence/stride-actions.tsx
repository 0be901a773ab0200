import { useState, type ReactElement } from 'react';
import type { CriterionId, EvidenceMoment } from '../../core/criteria/criterion';
import { words } from '../../core/words/words';
import type { PictureBox } from '../../drawing/picture-box';
import { saveFile } from '../exports/save-file';
import { pictureBlob } from '../pictures/picture-blob';
import type { ShownClip } from '../result/clip-player';
import { useSession } from '../session/session-context';
import { Icon } from '../theme/icons';
import { pictureName } from './picture-name';
import type { StridesShown } from './shown-strides';
import { strideShapes } from './stride-shapes';
import { momentOf } from './stride-words';

interface StrideActionsProps {
  readonly criterion: CriterionId;
  readonly clip: ShownClip;
  readonly shown: StridesShown;
  readonly place: number;
  /** Known once the pictures are in view. */
  readonly crop: PictureBox | undefined;
  onMoment(moment: EvidenceMoment): void;
}

/** What to do with the stride on show: go to it in the player, keep its picture. */
export function StrideActions({
  criterion,
  clip,
  shown,
  place,
  crop,
  onMoment,
}: StrideActionsProps): ReactElement {
  const { pictures } = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const { side, timeS } = shown.strides[place]!;
  const moment = momentOf(shown, place);
  const save = async (): Promise<void> => {
    if (!crop || saving) return;
    setSaving(true);
    setFailure(null);
    const outcome = await pictureBlob(pictures, {
      clip,
      timeS,
      crop,
      shapes: strideShapes(clip, shown, place),
    });
    setSaving(false);
    if (outcome.ok) {
      saveFile({
        name: pictureName(clip.source.clip.name, criterion, side, timeS),
        content: outcome.value,
      });
    } else setFailure(outcome.error.message);
  };
  return (
    <>
      {clip.cleaned && (
        <button
          type="button"
          className="moment"
          aria-label={words.evidence.inPlayerAloud(moment)}
          onClick={() => onMoment({ clip: shown.clip, timeS, side, what: shown.what })}
        >
          <Icon name="play" />
          {words.evidence.inPlayer}
        </button>
      )}
      <button
        type="button"
        className="moment"
        aria-label={words.evidence.saveAloud(moment)}
        aria-disabled={saving}
        onClick={() => void save()}
      >
        <Icon name="download" />
        {words.evidence.save}
      </button>
      {failure !== null && (
        <p className="small" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
