import type { Child } from 'hono/jsx'
import { deskAddresses } from '../addresses.ts'
import { FormKey } from '../form-key.tsx'
import { deskText } from '../text.ts'
import type { Row } from './model.ts'

const words = deskText.bank

type Props = { quiz: string; row: Row; query: string; formKey: string }

/** What can be done with a question where it stands now: a plain form for each, and a key for each where there is script. */
export const Actions = ({ quiz, row, query, formKey }: Props) => {
  const action = deskAddresses.item(quiz, row.item.id, query)
  const form = { action, formKey, row }
  return (
    <div class="item-actions" data-keys>
      {row.withdrawal ? (
        <Withdrawn {...form} withdrawal={row.withdrawal} />
      ) : (
        <>
          {row.state === 'signed' ? (
            <Form {...form} does="unsign">
              <button class="button second" type="submit">
                {words.unsign}
              </button>
            </Form>
          ) : (
            <Form {...form} does="sign">
              <button class="button" type="submit" data-key="s">
                {words.sign}
              </button>
            </Form>
          )}
          <Form {...form} does="withdraw">
            <label>
              {words.reason}
              <input name="reason" required maxlength={300} data-key="w" autocomplete="off" />
            </label>
            <button class="button second" type="submit">
              {words.withdraw}
            </button>
          </Form>
        </>
      )}
      <label class="tap desk-keys" hidden>
        <input type="checkbox" data-use-keys checked /> {words.useKeys}: <span class="among">{words.keys}</span>
      </label>
    </div>
  )
}

type FormProps = { action: string; formKey: string; row: Row; does: 'sign' | 'unsign' | 'withdraw' | 'restore' }

/** Carries the words that the editor has seen, so that nobody signs others. */
const Form = ({ action, formKey, row, does, children }: FormProps & { children: Child }) => (
  <form method="post" action={action}>
    <FormKey formKey={formKey} />
    <input type="hidden" name="do" value={does} />
    <input type="hidden" name="worded" value={row.worded} />
    {children}
  </form>
)

const Withdrawn = ({
  withdrawal,
  ...form
}: Omit<FormProps, 'does'> & { withdrawal: NonNullable<Row['withdrawal']> }) =>
  withdrawal.family ? (
    <p>{words.withdrawnFamily}</p>
  ) : (
    <Form {...form} does="restore">
      <button class="button" type="submit" data-key="r">
        {words.restore}
      </button>
      {!withdrawal.here && <p class="among">{words.withdrawnByFile}</p>}
    </Form>
  )
