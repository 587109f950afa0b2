import type { Account, Dossier } from './model.ts'

/** An account with its pattern: `a` is solid, `b` hatched. */
export type Side = { account: Account; voice: 'a' | 'b' }

/** The two accounts in the order of every page, which is the alphabet’s, each with its pattern. */
export const voices = ({ accounts, language }: Pick<Dossier, 'accounts' | 'language'>): Side[] =>
  [...accounts]
    .sort((one, other) => one.label.localeCompare(other.label, language))
    .map((account, place) => ({ account, voice: place === 0 ? 'a' : 'b' }))
