import type { Facts, Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { attributed } from '../../dossier/wording.ts'
import { sentence } from '../wording.ts'

/** What an account is reported to say instead, for the feedback of an option that credits it with too much. */
export function told(facts: Facts, account: Account, other: Told | undefined): string {
  const telling = other && facts.tellingFrom(account, other.id)
  if (!other || !telling) return sentence(`${account.name} speaks of other things`)
  return sentence(attributed(facts, other, telling))
}
