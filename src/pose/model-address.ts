/**
 * The folder of weights of this site, absolute, ending in `/`, from a page as from a worker.
 * Built scripts lie in `assets/` beside `models/`; in development the folder is at the site's root.
 */
export function defaultModelBaseUrl(): string {
  const script = import.meta.url;
  return new URL(import.meta.env.DEV ? '/models/' : '../models/', script).href;
}
