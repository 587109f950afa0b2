import type { Account, Dossier } from '../../dossier/model.ts'
import { bare, plain } from './plain.ts'

/** Who is meant by a name as questions write it: "the Kremlin", "CCTV’s report", "Xi". */
export function nameBook(dossier: Dossier) {
  const entries = [...dossier.people, ...dossier.outlets, ...dossier.organisations, ...dossier.places]
  const above = new Map(entries.map(({ id, of }) => [id, of]))
  const outlets = new Map(outletNames(dossier))
  const speakers = new Map([
    ...[...dossier.organisations, ...dossier.places].map(({ id, name }) => [plain(name), id] as const),
    ...dossier.people.flatMap(({ id, name, short }) => [name, short].map((text) => [plain(text), id] as const)),
  ])
  const accounts = new Map<string, Account>(
    dossier.accounts.flatMap((account) => [account.name, account.label].map((text) => [plain(text), account])),
  )
  const lead = (id: string): string[] => {
    const path: string[] = []
    for (let at = above.get(id); at !== undefined && !path.includes(at); at = above.get(at)) path.push(at)
    return path
  }

  return {
    /** The outlet of this name or of this report. */
    outlet: (name: string): string | undefined => outlets.get(plain(name)) ?? outlets.get(plain(bare(name))),
    /** The person, body or place of this name. */
    speaker: (name: string): string | undefined => speakers.get(plain(name)) ?? speakers.get(plain(bare(name))),
    account: (name: string): Account | undefined => accounts.get(plain(name)) ?? accounts.get(plain(bare(name))),
    accountOf: (outlet: string): Account | undefined =>
      dossier.accounts.find((account) => account.outlets.includes(outlet)),
    isOutlet: (id: string): boolean => dossier.outlets.some((outlet) => outlet.id === id),
    isArticle: (name: string): boolean =>
      [plain(dossier.source.name), plain(`${dossier.source.name} itself`)].includes(plain(bare(name))),
    /** Whether one belongs to or speaks for the other, so that the two may be taken for each other. */
    kin: (a: string, b: string): boolean => a !== b && (lead(a).includes(b) || lead(b).includes(a)),
    /** All names of an outlet, for finding it in a text. */
    namesOf: (id: string): string[] => [...outlets].filter(([, outlet]) => outlet === id).map(([name]) => name),
  }
}

/** An outlet goes by its name, by what it published, and by its account’s name where it is all of the account. */
function outletNames({ outlets, accounts }: Dossier): [string, string][] {
  return outlets.flatMap(({ id, name, kind, report }) => {
    const account = accounts.find((one) => one.outlets.length === 1 && one.outlets[0] === id)
    const published = [`${name}’s report`, `${name}’ report`, ...(kind === 'statement' ? [name] : [])]
    const all = [name, ...published, ...(report ? [report] : []), ...(account ? [account.name] : [])]
    return all.map((text): [string, string] => [plain(text), id])
  })
}
