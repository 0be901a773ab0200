import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { baseName, safeFileName } from '../../export/file-names';
import { Pacer, piecemeal } from '../../export/pieces';
import { saveFile } from '../exports/save-file';
import { Icon } from '../theme/icons';
import type { PlotContent } from './plot-content';
import { plotsCsv } from './plots-csv';
import type { ShownRange } from './shown-range';

interface SavePlotsProps {
  readonly clipName: string;
  readonly contents: readonly PlotContent[];
  readonly withRaw: boolean;
  readonly range: ShownRange;
}

/** Saves what the plots show, of the part that they show. */
export function SavePlots({ clipName, contents, withRaw, range }: SavePlotsProps): ReactElement {
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const content = await piecemeal(plotsCsv(contents, withRaw, range.now()), new Pacer());
    saveFile({ name: words.signals.fileName(safeFileName(baseName(clipName))), content });
    setSaving(false);
  };
  return (
    <>
      <button type="button" className="button slim" disabled={saving} onClick={() => void save()}>
        <Icon name="download" /> {words.signals.save}
      </button>
      <span role="status" className="unseen">
        {saving && words.signals.saving}
      </span>
    </>
  );
}
