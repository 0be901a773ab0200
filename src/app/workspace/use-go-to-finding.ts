import { useCallback } from 'react';
import type { CriterionResult } from '../../core/criteria/criterion';
import { useWorkspace } from './workspace-context';

/** Shows the first moment that shows a finding, in the clip that it is in. */
export function useGoToFinding(): (finding: CriterionResult) => void {
  const { clips, show } = useWorkspace();
  return useCallback(
    ({ evidence }: CriterionResult): void => {
      const [moment] = evidence;
      const clip = clips.find(({ index }) => index === moment?.clip);
      if (!moment || !clip) return;
      show(clip.index);
      clip.clock.showTime(moment.timeS);
    },
    [clips, show],
  );
}
