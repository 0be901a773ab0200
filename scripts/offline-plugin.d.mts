import type { Plugin } from 'vite';

export function offlinePlugin(): Plugin;
export function writeWorker(folder: string, isPageScript: (path: string) => boolean): Promise<void>;
