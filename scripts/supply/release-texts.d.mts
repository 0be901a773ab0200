import type { PartsList } from '../../src/app/licences/parts-list';
export function readmeText(version: string): string;
export function licencesText(list: PartsList): string;
