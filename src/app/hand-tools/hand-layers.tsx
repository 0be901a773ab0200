import type { ReactElement } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { GridLayer } from './grid-layer';
import { JointLayer } from './joint-layer';
import { PersonLayer } from './person-layer';
import { UprightLayer } from './upright-layer';

/** What the chosen tool puts over the picture. Marks have a layer of their own. */
export function HandLayers(): ReactElement {
  const { tool, grid } = useWorkspace();
  return (
    <>
      {grid && <GridLayer />}
      {tool === 'move-joint' && <JointLayer />}
      {tool === 'vertical' && <UprightLayer />}
      {tool === 'choose-person' && <PersonLayer />}
    </>
  );
}
