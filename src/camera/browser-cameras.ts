import { MOST, settleOnBest } from './best-format';
import type { CameraAnswer, CameraDevice, Cameras, CameraWish } from './camera';
import { wishFor } from './camera-format';
import { cameraTroubleOf, isUnmetWish } from './camera-trouble';
import { TrackCamera } from './track-camera';

/** What the browser says of this page. */
export interface CameraSurroundings {
  /** Served over https, or from this machine: others are given no cameras. */
  readonly secure: boolean;
  /** Whether cameras are permitted now; `null` where the browser does not say. */
  permission(): Promise<PermissionState | null>;
}

/**
 * The browser's cameras. A camera without a wish is opened at the most frames that it gives at 1280 x 720 or above, and
 * among those at the most pixels up to 1920 x 1080: gait is read from moments that are over in a few hundredths of a
 * second, and 720 rows show every joint. A camera that is gone gives way to any other, and a wish that cannot be met to
 * what the camera likes best. No sound is ever asked for.
 */
export function browserCameras(
  mediaDevices: MediaDevices | undefined = ownDevices(),
  surroundings: CameraSurroundings = ownSurroundings(),
): Cameras {
  return {
    async list() {
      try {
        return cameraDevices((await mediaDevices?.enumerateDevices()) ?? []);
      } catch {
        return [];
      }
    },
    onChange(listener) {
      const hear = (): void => listener();
      mediaDevices?.addEventListener('devicechange', hear);
      return () => mediaDevices?.removeEventListener('devicechange', hear);
    },
    async open(wish) {
      if (!mediaDevices?.getUserMedia) {
        return { ok: false, trouble: surroundings.secure ? 'unsupported' : 'insecure' };
      }
      try {
        return await openOne(await firstStream(mediaDevices, wish), wish, surroundings);
      } catch (error) {
        return { ok: false, trouble: cameraTroubleOf(error, surroundings.secure) };
      }
    },
  };
}

async function openOne(
  stream: MediaStream,
  wish: CameraWish,
  surroundings: CameraSurroundings,
): Promise<CameraAnswer> {
  try {
    const [track] = stream.getVideoTracks();
    if (!track || track.readyState !== 'live') throw new Error('no live track');
    if (!wish.format) await settleOnBest(track);
    return { ok: true, camera: new TrackCamera(stream, track, () => surroundings.permission()) };
  } catch (error) {
    for (const track of stream.getTracks()) track.stop();
    throw error;
  }
}

/** From all that is wished for to none of it; what is no matter of wishes is thrown at once. */
async function firstStream(mediaDevices: MediaDevices, wish: CameraWish): Promise<MediaStream> {
  const format = wishFor(wish.format ?? MOST);
  const wishes = [
    ...(wish.deviceId ? [{ ...format, deviceId: { exact: wish.deviceId } }] : []),
    format,
    true,
  ];
  for (const video of wishes) {
    try {
      return await mediaDevices.getUserMedia({ video, audio: false });
    } catch (error) {
      if (video === true || !isUnmetWish(error)) throw error;
    }
  }
  throw new Error('no wish left');
}

/** Before the first permission there is one entry without name and id, or none. */
function cameraDevices(devices: readonly MediaDeviceInfo[]): CameraDevice[] {
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Missing on pages served over plain http, and in Node. */
function ownDevices(): MediaDevices | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
}

function ownSurroundings(): CameraSurroundings {
  return {
    secure: typeof isSecureContext === 'undefined' || isSecureContext,
    async permission() {
      try {
        return (await navigator.permissions.query({ name: 'camera' as PermissionName })).state;
      } catch {
        return null;
      }
    },
  };
}
