/**
 * A folder of this site, absolute, ending in `/`, from a page as from a worker.
 * Built scripts lie in `assets/` beside those folders; in development they are at the site's root.
 */
function siteFolder(name: string): string {
  const script = import.meta.url;
  return new URL(import.meta.env.DEV ? `/${name}/` : `../${name}/`, script).href;
}

/** Where the weights are. */
export function defaultModelBaseUrl(): string {
  return siteFolder('models');
}

/** Where the reference picture is, and what the networks find in it. */
export function referenceBaseUrl(): string {
  return siteFolder('self-test');
}
