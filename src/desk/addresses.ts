const bank = (quiz: string, query = ''): string => `/desk/${quiz}/bank${query && `?${query}`}`

/** The desk’s addresses; beside those of the site, because readers’ pages need none of them. */
export const deskAddresses = {
  /** The stories; who is not signed in sees where to. The key goes into the fragment, which no server and no log sees. */
  home: (key?: string) => `/desk${key ? `#${encodeURIComponent(key)}` : ''}`,
  signOut: () => '/desk/sign-out',
  write: () => '/desk/write',
  log: () => '/desk/log',
  logTable: () => '/desk/log.csv',
  story: (quiz: string) => `/desk/${quiz}`,
  /** Withdraws the whole story, or gives it back to readers. */
  withdrawal: (quiz: string) => `/desk/${quiz}/withdrawal`,
  settings: (quiz: string) => `/desk/${quiz}/settings`,
  /** What would change if this version became the present one. */
  version: (quiz: string, version: string) => `/desk/${quiz}/versions/${version}`,
  bank,
  bankTable: (quiz: string) => `/desk/${quiz}/bank.csv`,
  publish: (quiz: string) => `/desk/${quiz}/publish`,
  /** With the place of one, counted from 1, to reword it. */
  corrections: (quiz: string, place?: number) => `/desk/${quiz}/corrections${place ? `?reword=${place}` : ''}`,
  results: (quiz: string, version?: string) => `/desk/${quiz}/results${version ? `?version=${version}` : ''}`,
  resultsTable: (quiz: string, version: string) => `/desk/${quiz}/results.csv?version=${version}`,
  item: (quiz: string, item: string, query = '') =>
    `/desk/${quiz}/bank/${encodeURIComponent(item)}${query && `?${query}`}`,
}
