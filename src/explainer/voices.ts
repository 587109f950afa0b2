import type { Account, Dossier } from '../dossier/model.ts'
import type { Voice } from '../ui/account-badge.tsx'

/** The two accounts in the order of every page, which is the alphabet’s, each with its pattern. */
export function voices({
  accounts,
  language,
}: Pick<Dossier, 'accounts' | 'language'>): { account: Account; voice: Voice }[] {
  return [...accounts]
    .sort((one, other) => one.label.localeCompare(other.label, language))
    .map((account, place) => ({ account, voice: place === 0 ? 'a' : 'b' }))
}
