import type { PartsList } from './parts-list';

/** Beside the page wherever it is served; the build writes it. */
const PLACE = 'licences.json';
/** The same list as a bill of materials. */
export const BILL_PLACE = 'sbom.cdx.json';

/** @returns `null` where it is not there or is not such a list */
export async function loadLicences(signal: AbortSignal): Promise<PartsList | null> {
  try {
    const response = await fetch(new URL(PLACE, document.baseURI), { signal });
    const list: unknown = response.ok ? await response.json() : null;
    return isPartsList(list) ? list : null;
  } catch {
    return null;
  }
}

function isPartsList(value: unknown): value is PartsList {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'plumbline.licences'
  );
}

/** The works that have every word of what is searched for in their name, maker or licence. */
export function partsFound(parts: PartsList['parts'], wanted: string): PartsList['parts'] {
  const asked = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return parts.filter(({ name, by, licence, version }) => {
    const said = `${name} ${version} ${by} ${licence}`.toLowerCase();
    return asked.every((word) => said.includes(word));
  });
}
