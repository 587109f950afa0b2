import { deskText } from '../text.ts'
import type { Row } from './model.ts'

const words = deskText.bank

/** Where a question stands, in words; its color only repeats them. */
export const Standing = ({ row: { state, signature, withdrawal } }: { row: Row }) => (
  <span class={`standing ${state}`}>
    {withdrawal && words.withdrawnWhy(withdrawal.reason)}
    {state === 'unsigned' && words.states.unsigned}
    {signature && state === 'signed' && words.signedBy(signature.who, signature.at)}
    {signature && state === 'changed' && words.changedSince(signature.who, signature.at)}
  </span>
)
