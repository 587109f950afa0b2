import { Section } from '../../ui/section.tsx'
import { deskText } from '../text.ts'
import { type Differences, isNone, type Named, type StoryDifferences } from './differences.ts'

const words = deskText.version

/** What readers would see differently: claims, questions and cards, and what is withdrawn or asked again. */
export const DifferencesList = ({ differences }: { differences: StoryDifferences }) => {
  if (isNone(differences)) return <p>{words.nothing}</p>
  const { claims, items, cards, withdrawn, askedAgain, correctionsLost, title } = differences
  return (
    <div class="differences">
      {title && <p>{words.retitled(title.from, title.to)}</p>}
      <Withdrawals id="asked-again" heading={words.askedAgain} withdrawn={askedAgain} />
      <Withdrawals id="withdrawn" heading={words.withdrawn} withdrawn={withdrawn} />
      {correctionsLost.length > 0 && (
        <Section id="corrections-lost" heading={words.correctionsLost}>
          <ul>
            {correctionsLost.map(({ date, what }) => (
              <li>
                {date}: {what}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {Object.entries({ claims, items, cards }).map(([name, of]) => (
        // The names are those of the object above.
        <Compared id={name} heading={words[name as 'claims' | 'items' | 'cards']} of={of} />
      ))}
    </div>
  )
}

const Compared = ({ id, heading, of }: { id: string; heading: string; of: Differences }) =>
  of.added.length + of.changed.length + of.gone.length === 0 ? null : (
    <Section id={id} heading={heading}>
      <Part heading={words.added} of={of.added} />
      <Part heading={words.changed} of={of.changed} />
      <Part heading={words.gone} of={of.gone} />
    </Section>
  )

const Part = ({ heading, of }: { heading: string; of: (Named & { was?: string })[] }) =>
  of.length === 0 ? null : (
    <>
      <h3>
        {heading} ({deskText.whole(of.length)})
      </h3>
      <ul>
        {of.map(({ id, says, was }) => (
          <li>
            {says} <code>{id}</code>
            {was !== undefined && (
              <span class="among">
                {' '}
                {words.was} <del>{was}</del>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )

type WithdrawalsProps = { id: string; heading: string; withdrawn: StoryDifferences['withdrawn'] }

const Withdrawals = ({ id, heading, withdrawn }: WithdrawalsProps) =>
  withdrawn.length === 0 ? null : (
    <Section id={id} heading={heading}>
      <ul>
        {withdrawn.map(({ item, family = '', reason }) => (
          <li>
            <code>{item ?? words.family(family)}</code>: {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
