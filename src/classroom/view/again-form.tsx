import { addresses } from '../../http/addresses.ts'
import { FormKey } from './form-key.tsx'
import { watchText } from './text.ts'

/** Starts a session with the same questions and options for another class. */
export const AgainForm = ({ code, formKey }: { code: string; formKey: string }) => (
  <form method="post" action={addresses.classAgain(code)}>
    <FormKey formKey={formKey} />
    <button class="button second" type="submit">
      {watchText.again}
    </button>
  </form>
)
