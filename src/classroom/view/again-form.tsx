import { addresses } from '../../http/addresses.ts'
import { watchText } from './text.ts'

/** Starts a session with the same questions and options for another class. */
export const AgainForm = ({ code }: { code: string }) => (
  <form method="post" action={addresses.classAgain(code)}>
    <button class="button second" type="submit">
      {watchText.again}
    </button>
  </form>
)
