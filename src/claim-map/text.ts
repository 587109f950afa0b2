const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`)

/** What the map says in words. */
export const mapText = {
  label: 'Map of the claims',
  both: 'Both',
  rest: 'Not from either account',
  restOf: (topic: string, count: number) => `On ${topic}: ${claims(count)}`,
  /** What the picture shows, in one line. */
  caption: (sides: readonly { name: string; count: number }[], both: number) =>
    `Each square is a claim. Reported from ${[...sides.map(({ name, count }) => `${name} alone: ${count}`), `both: ${both}`].join('; from ')}.`,
  /** How a claim stands on the map. */
  mark: {
    said: (says: string) => says,
    implied: (says: string) => `Implied: ${says}`,
    unmentioned: (subject: string, report: string) => `Not mentioned in ${report}: ${subject}`,
  },
  key: { implied: 'Implied, the article says', unmentioned: 'Not mentioned, the article says' },
} as const
