/** As much of Trusted Types as is needed; TypeScript’s own library does not have them. */
type Policies = { createPolicy: (name: string, rules: Rules) => Rules }
type Rules = { createHTML: (html: string) => string; createScriptURL: (address: string) => string }

const rules: Rules = { createHTML: (html) => html, createScriptURL: (address) => address }

/**
 * The one policy that pages allow, by name. What has no such mark cannot become HTML or script in any page of ours, so that these
 * two are the only places to look at. Browsers without Trusted Types take plain text.
 */
const trusted = (): Rules =>
  (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('readout', rules) ?? rules

/** A document of its own that is never shown, whose scripts do not run. */
export const parsedHtml = (html: string): Document =>
  new DOMParser().parseFromString(trusted().createHTML(html), 'text/html')

/** Registers the service worker, which has one address. */
export const registerWorker = (): Promise<ServiceWorkerRegistration> | undefined =>
  navigator.serviceWorker?.register(trusted().createScriptURL('/sw.js'))
