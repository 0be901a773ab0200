import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { OfflineStatus } from '../offline/offline-status';
import { PageFrame } from '../routes/page-frame';
import { EverythingPart } from './everything-part';
import { KeptStores } from './kept-stores';
import { NotKept } from './not-kept';
import { RoomPart } from './room-part';
import { useKeptStores } from './use-kept-stores';
import './your-data.css';

/** All that is kept in this browser, what is not, the room that it takes, and every way to delete it. */
export function YourDataPage(): ReactElement {
  const stores = useKeptStores();
  return (
    <PageFrame title={words.tools.pages['your-data']} lead={words.yourData.lead}>
      <KeptStores stores={stores} />
      <OfflineStatus />
      <NotKept />
      <RoomPart looked={stores.looked} />
      <EverythingPart />
    </PageFrame>
  );
}
