import { elementIn, TAGS } from './ebml-element';

/** How many tracks a list of tracks holds. */
export function countTracks(tracks: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < tracks.length;) {
    const element = elementIn(tracks, at);
    if (!element || element.size === null) break;
    if (element.id === TAGS.trackEntry) count++;
    at = element.dataAt + element.size;
  }
  return count;
}

/** Where a list of places points, bytes from the segment's beginning: whatever reads as one. */
export function seekPlaces(seekHead: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at + 3 < seekHead.length; at++) {
    if (seekHead[at] !== 0x53 || seekHead[at + 1] !== 0xac) continue;
    const element = elementIn(seekHead, at);
    if (!element || element.size === null || element.size > 8) continue;
    let place = 0;
    for (let i = 0; i < element.size; i++) place = place * 256 + (seekHead[element.dataAt + i] ?? 0);
    places.push(place);
  }
  return places;
}
