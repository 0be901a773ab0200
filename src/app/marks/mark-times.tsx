import { useId, useState, type ReactElement } from 'react';
import type { Mark } from '../../core/by-hand/mark';
import { strideAround } from '../../core/by-hand/mark-times';
import { words } from '../../core/words/words';
import { nearestFrame } from '../clock/frame-times';
import { useMoment } from '../clock/use-moment';
import { RangeFields } from '../hand-tools/range-fields';
import { useWorkspace } from '../workspace/workspace-context';

interface MarkTimesProps {
  readonly mark: Mark;
  onTimes(times: Pick<Mark, 'fromS' | 'toS'>): void;
}

/** When a mark is seen: in one frame, through a stride, or in a part of the clip. */
export function MarkTimes({ mark, onTimes }: MarkTimesProps): ReactElement {
  const { current: clip } = useWorkspace();
  const { timesS } = clip.clock;
  const { timeS } = useMoment(clip.clock);
  const [part, setPart] = useState(false);
  const name = useId();
  const text = words.marks;
  const onFrame = (at: number): number => timesS[nearestFrame(timesS, at)] ?? 0;
  const around = strideAround(clip.source.events, timeS);
  const stride = around && { fromS: onFrame(around.fromS), toS: onFrame(around.toS) };
  const isStride = stride !== null && mark.fromS === stride.fromS && mark.toS === stride.toS;
  const chosen = part ? 'part' : mark.fromS === mark.toS ? 'frame' : isStride ? 'stride' : 'part';
  const option = (
    value: typeof chosen,
    label: string,
    onChoose: () => void,
    disabled = false,
  ): ReactElement => (
    <label>
      <input
        type="radio"
        name={name}
        checked={chosen === value}
        disabled={disabled}
        onChange={() => {
          setPart(value === 'part');
          onChoose();
        }}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="mark-times">
      <legend>{text.when}</legend>
      {option('frame', text.thisFrame, () => onTimes({ fromS: timeS, toS: timeS }))}
      {option(
        'stride',
        stride ? text.thisStride : `${text.thisStride} (${text.noStride})`,
        () => stride && onTimes(stride),
        !stride,
      )}
      {option('part', text.part, () => {})}
      {chosen === 'part' && (
        <RangeFields
          clock={clip.clock}
          fromS={mark.fromS}
          toS={mark.toS}
          onFrom={(fromS) => onTimes({ fromS, toS: Math.max(fromS, mark.toS) })}
          onTo={(toS) => onTimes({ fromS: Math.min(mark.fromS, toS), toS })}
        />
      )}
    </fieldset>
  );
}
