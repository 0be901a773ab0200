import { makeAudioOnly, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';

type Bytes = Uint8Array<ArrayBuffer>;
export interface SoundClip {
  readonly name: string;
  readonly form: 'boxes' | 'elements';
  readonly bytes: Bytes;
}

const SIZE = { widthPx: 128, heightPx: 96, timesS: steadyTimes(18, 30) };

/** Small clips of every form, made by the browser's own encoder; the first one is played as it is in between. */
export async function soundClips(): Promise<readonly SoundClip[]> {
  const made: readonly (readonly [SoundClip['form'], Promise<File>])[] = [
    ['boxes', makeClip({ ...SIZE, container: 'mp4', codec: 'vp9' })],
    ['boxes', makeClip({ ...SIZE, container: 'mp4', codec: 'vp8', indexFirst: true, rotationDeg: 90 })],
    ['boxes', makeClip({ ...SIZE, container: 'mp4', codec: 'vp9', fragmented: true })],
    ['boxes', makeHevc(20)],
    ['boxes', makeAudioOnly('mp4')],
    ['elements', makeClip({ ...SIZE, container: 'webm', codec: 'vp8' })],
    ['elements', makeClip({ ...SIZE, container: 'mkv', codec: 'vp9' })],
    ['elements', makeAudioOnly('mkv')],
  ];
  return Promise.all(
    made.map(async ([form, clip]) => {
      const file = await clip;
      return { name: file.name, form, bytes: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
}
