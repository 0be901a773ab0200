import { useEffect, useRef, type ReactElement } from 'react';

/** A small picture that lives in memory only; shown as often as it is asked for. */
export function HeldStill({
  picture,
  label,
}: {
  readonly picture: HTMLCanvasElement;
  readonly label: string;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className="held-still"
      width={picture.width}
      height={picture.height}
      role="img"
      aria-label={label}
    />
  );
}
