import { drawPictures } from '../app/exports/draw-pictures';
import { evidencePictures } from '../app/exports/evidence-pictures';
import { annotatedVideos } from '../app/exports/annotated-videos';
import { AnalysisClient } from '../client/analysis-client';
import type { ExportFile } from '../export/export-file';
import { inOneGo } from '../export/pieces';
import { sourcesOf } from '../report/report-sources';
import type { DrawRequest } from './headless-protocol';
import type { Looking } from '../../models/look-by-stride';
import { fromPortable, toPortable } from './portable-track';

// The browser's half of the command line: the page's own client, without the page.
const client = new AnalysisClient();
const never = new AbortController().signal;

window.plumblineTracker = {
  async trackChosenFile(looking: Looking, workers?: number) {
    const [file] = chosenFiles();
    if (file === undefined) throw new Error('no file was chosen');
    const onProgress = window.plumblineProgress;
    const tracker = workers === undefined ? client : new AnalysisClient({ mostWorkers: workers });
    const outcome = await tracker.track({ file, ...looking }, onProgress ? { onProgress } : {});
    if (tracker !== client) tracker.dispose();
    return outcome.ok
      ? { ok: true, value: { ...outcome.value, track: toPortable(outcome.value.track) } }
      : outcome;
  },

  async draw({ report, clips, pictures, annotated }: DrawRequest) {
    const files = chosenFiles();
    const names = clips.map(({ name }) => name);
    const shown = sourcesOf(report).map((source, i) => {
      const { cleaned, file } = clips[i]!;
      const video = file === null ? undefined : files[file];
      return { source, cleaned: fromPortable(cleaned), ...(video && { video }) };
    });
    const missing: string[] = [];
    if (pictures) {
      const wanted = inOneGo(evidencePictures(report, shown, names));
      const drawn = await drawPictures(client.pictures.bind(client), wanted, () => {}, never);
      missing.push(...drawn.failures);
      for (const file of drawn.files) await handOver(file);
    }
    if (annotated) {
      const onProgress = window.plumblineProgress;
      const made = await annotatedVideos(
        client.annotate.bind(client),
        shown,
        names,
        (_, progress) => progress && onProgress?.(progress),
        never,
      );
      missing.push(...made.failures);
      for (const file of made.files) await handOver(file);
    }
    return missing;
  },
};

function chosenFiles(): readonly File[] {
  return [...(document.querySelector('input')?.files ?? [])];
}

/** Three bytes are four letters: parts of whole threes can be put together again. */
const PART_BYTES = 3 * 2 ** 20;

async function handOver({ name, kind, content }: ExportFile): Promise<void> {
  const bytes = new Blob([content]);
  for (let at = 0; at < bytes.size; at += PART_BYTES) {
    const base64 = await base64Of(bytes.slice(at, at + PART_BYTES));
    await window.plumblineFile?.({ name, kind, base64 });
  }
}

function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(bytes);
  });
}
