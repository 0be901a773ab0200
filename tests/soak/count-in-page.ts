/** What the page holds that no collector gives back. */
export interface HeldByPage {
  /** Addresses of blobs that were made and not taken back. */
  readonly objectUrls: number;
  /** Connections to IndexedDB that were opened and not closed. */
  readonly databases: number;
}

declare global {
  interface Window {
    plumblineHeld?: () => HeldByPage;
  }
}

/** Runs in the page before its own scripts: counts what is asked for and given back. */
export function countInPage(): void {
  const urls = new Set<string>();
  const make = URL.createObjectURL.bind(URL);
  const takeBack = URL.revokeObjectURL.bind(URL);
  URL.createObjectURL = (thing) => {
    const url = make(thing);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    takeBack(url);
  };

  const databases = new Set<IDBDatabase>();
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    request.addEventListener('success', () => {
      databases.add(request.result);
      request.result.addEventListener('close', () => databases.delete(request.result));
    });
    return request;
  };
  const close = IDBDatabase.prototype.close;
  IDBDatabase.prototype.close = function () {
    databases.delete(this);
    close.call(this);
  };

  window.plumblineHeld = () => ({ objectUrls: urls.size, databases: databases.size });
}
