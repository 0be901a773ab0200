import { useEffect, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { askToKeep, roomGiven, type Room } from '../../storage/room';

const text = words.yourData.room;
/** From here on a run or a video may soon find no room. */
const NEARLY_FULL = 0.9;

interface RoomPartProps {
  /** How often what is stored was looked up: the room is looked up with it. */
  readonly looked: number;
}

/** How much the browser gives, how much is used, and whether it promised to keep it. */
export function RoomPart({ looked }: RoomPartProps): ReactElement {
  const [room, setRoom] = useState<Room | null>(null);
  const [asked, setAsked] = useState<'asking' | 'yes' | 'no' | 'noAnswer' | null>(null);
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let over = false;
    void roomGiven().then((now) => {
      if (!over) setRoom(now);
    });
    return () => {
      over = true;
    };
  }, [looked, asked]);
  const ask = async (): Promise<void> => {
    setAsked('asking');
    const agreed = await askToKeep();
    setAsked(agreed === null ? 'noAnswer' : agreed ? 'yes' : 'no');
    // The button goes with the promise.
    if (agreed) requestAnimationFrame(() => answer.current?.focus());
  };
  return (
    <section className="your-data-part" aria-labelledby="room">
      <h2 id="room">{text.heading}</h2>
      {room && (
        <>
          <Used room={room} />
          {asked !== 'yes' && <p>{promiseWords(room)}</p>}
          {room.promised !== true && (
            <p>
              <button
                type="button"
                className="button"
                aria-disabled={asked === 'asking'}
                onClick={() => asked === 'asking' || void ask()}
              >
                {text.ask}
              </button>
            </p>
          )}
        </>
      )}
      <p ref={answer} tabIndex={-1} role="status" className="your-data-said">
        {asked && text[asked]}
      </p>
    </section>
  );
}

function Used({ room: { usedBytes, grantedBytes } }: { readonly room: Room }): ReactElement {
  if (usedBytes === null) return <p>{text.unknown}</p>;
  if (!grantedBytes) return <p>{text.usedAlone(usedBytes)}</p>;
  const share = usedBytes / grantedBytes;
  return (
    <>
      <p>{text.used(usedBytes, grantedBytes)}</p>
      <meter aria-label={text.bar} min={0} max={1} high={NEARLY_FULL} value={share} />
      {share > NEARLY_FULL && <p className="wrong">{text.nearlyFull}</p>}
    </>
  );
}

function promiseWords({ promised }: Room): string {
  if (promised === null) return text.unasked;
  return promised ? text.promised : text.mayGo;
}
