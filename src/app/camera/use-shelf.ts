import { useEffect, useState } from 'react';
import type { RecordingShelf, ShelvedRecording } from '../../storage/recordings/recording-shelf';

/** The recordings on the shelf, the latest first; `null` until they have been looked up. */
export function useShelf(shelf: RecordingShelf | null): readonly ShelvedRecording[] | null {
  const [list, setList] = useState<readonly ShelvedRecording[] | null>(null);
  useEffect(() => {
    if (!shelf) return;
    let wanted = true;
    let asked = 0;
    const look = async (): Promise<void> => {
      const mine = ++asked;
      const found = await shelf.list();
      // An answer that was overtaken is not shown.
      if (wanted && mine === asked) setList(found);
    };
    void look();
    const forget = shelf.subscribe(() => void look());
    return () => {
      wanted = false;
      forget();
    };
  }, [shelf]);
  return list;
}
