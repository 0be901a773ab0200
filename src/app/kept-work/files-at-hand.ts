import type { RecordingShelf } from '../../storage/recordings/recording-shelf';
import type { FileFacts } from '../../storage/unfinished/unfinished-work';
import { fetchSample, SAMPLE_MODIFIED_MS, SAMPLE_NAME } from '../home/sample-clip';
import type { FilesAtHand } from '../session/unfinished-desk';

/** Recordings of the camera that are kept in this browser, and the sample: they can be gone on with at once. */
export function filesAtHand(shelf: RecordingShelf | null): FilesAtHand {
  const recording = async ({ name, sizeBytes, lastModifiedMs }: FileFacts) => {
    const list = (await shelf?.list()) ?? [];
    return list.find(
      (each) => each.name === name && each.bytes === sizeBytes && each.startedAt.getTime() === lastModifiedMs,
    );
  };
  return {
    async has(facts) {
      return isSample(facts) || (await recording(facts)) !== undefined;
    },
    async file(facts) {
      if (isSample(facts)) return fetchSample();
      const found = await recording(facts);
      return found && shelf ? shelf.file(found.id) : null;
    },
  };
}

function isSample({ name, lastModifiedMs }: FileFacts): boolean {
  return name === SAMPLE_NAME && lastModifiedMs === SAMPLE_MODIFIED_MS;
}
