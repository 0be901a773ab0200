import type { Plugin } from 'vite';

export function policyPlugin(): Plugin;
export function headersFile(): string;
