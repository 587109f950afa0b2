import { asked } from '../protocol/asked.ts'
import type { HostQuestion, HostSnapshot } from '../protocol/host.ts'
import { CommandForm } from './command-form.tsx'
import { hostText } from './text.ts'

const words = hostText.plan

type Props = { snapshot: HostSnapshot }

/** Every question with its answer, before the class sees any: to be put in another order, left out or opened. */
export const Plan = ({ snapshot }: Props) => {
  const { plan, questions, results, withdrawn } = snapshot
  const asked = new Set(results.map(({ item }) => item))
  const coming = plan.filter((item) => !asked.has(item))
  const out = questions.filter(({ item }) => !plan.includes(item))
  return (
    <div class="plan">
      <p class="fine">{words.hint}</p>
      <ol class="bare">
        {plan.map((item, place) => (
          <Row
            snapshot={snapshot}
            question={questions[item]}
            number={place + 1}
            at={coming.indexOf(item)}
            coming={coming}
            key={`${item}`}
          />
        ))}
      </ol>
      <Topics snapshot={snapshot} coming={coming} />
      {out.length > 0 && (
        <>
          <h2>{words.leftOut}</h2>
          <ul class="bare">
            {out.map((question) => (
              <li key={question.id}>
                <Words snapshot={snapshot} question={question} />
                {!withdrawn.some(({ item }) => item === question.item) && (
                  <Change snapshot={snapshot} items={[...coming, question.item]} label={words.putBack} of={question} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type RowProps = Props & {
  question: HostQuestion | undefined
  number: number
  /** Its place among those still to come, or −1. */
  at: number
  coming: readonly number[]
}

const Row = ({ snapshot, question, number, at, coming }: RowProps) => {
  const { phase, plan } = snapshot
  if (!question) return null
  const { item } = question
  const moved = (by: number): number[] => coming.toSpliced(at, 1).toSpliced(at + by, 0, item)
  return (
    <li class={at < 0 ? 'asked' : undefined}>
      <Words snapshot={snapshot} question={question} number={number} />
      {at < 0 ? (
        <div class="changes">
          <p class="fine">{words.asked}</p>
          {phase.kind !== 'own' && phase.kind !== 'open' && !('item' in phase && phase.item === item) && (
            <CommandForm snapshot={snapshot} fields={{ do: 'show' }}>
              <button class="button quiet" type="submit" name="item" value={`${item}`}>
                {words.show} <Unseen question={question} />
              </button>
            </CommandForm>
          )}
        </div>
      ) : (
        <div class="changes">
          {phase.kind !== 'own' && (
            <CommandForm snapshot={snapshot} fields={{ do: 'open' }}>
              <button class="button quiet" type="submit" name="item" value={`${item}`}>
                {words.open} <Unseen question={question} />
              </button>
            </CommandForm>
          )}
          {at > 0 && <Change snapshot={snapshot} items={moved(-1)} label={words.earlier} of={question} />}
          {at < coming.length - 1 && <Change snapshot={snapshot} items={moved(1)} label={words.later} of={question} />}
          {plan.length > 1 && (
            <Change snapshot={snapshot} items={coming.toSpliced(at, 1)} label={words.leaveOut} of={question} />
          )}
        </div>
      )}
    </li>
  )
}

const Words = ({ snapshot, question, number }: Props & { question: HostQuestion; number?: number }) => (
  <p>
    <b>
      {number && `${number}. `}
      {asked(question)}
    </b>
    <span class="fine">{words.answer(question.options.find(({ id }) => id === question.reveal.key)?.text ?? '')}</span>
    {snapshot.withdrawn.map(
      ({ item, reason }) => item === question.item && <span class="fine">{words.withdrawn(reason)}</span>,
    )}
  </p>
)

type ChangeProps = Props & { items: readonly number[]; label: string; of?: HostQuestion }

/** A button that sends the questions still to come. */
const Change = ({ snapshot, items, label, of }: ChangeProps) => (
  <CommandForm snapshot={snapshot} fields={{ do: 'plan' }}>
    <button class="button quiet" type="submit" name="items" value={items.join()}>
      {label} {of && <Unseen question={of} />}
    </button>
  </CommandForm>
)

/** Which question a button is about, for those who hear the buttons without what stands around them. */
const Unseen = ({ question }: { question: HostQuestion }) => <span class="unseen">{asked(question)}</span>

/** Leaves out all questions about one card that are still to come. */
const Topics = ({ snapshot, coming }: Props & { coming: readonly number[] }) => {
  const { plan, questions } = snapshot
  const cards = (item: number) => questions[item]?.reveal.cards ?? []
  const titles = new Map(coming.flatMap(cards).map(({ id, title }) => [id, title]))
  const topics = [...titles].map(([id, title]) => {
    const left = coming.filter((item) => !cards(item).some((card) => card.id === id))
    return { id, title, left, count: coming.length - left.length }
  })
  const offered = topics.filter(({ count }) => count < plan.length)
  if (offered.length === 0) return null
  return (
    <details>
      <summary class="tap">{words.topics}</summary>
      <ul class="bare">
        {offered.map(({ id, title, left, count }) => (
          <li key={id}>
            <Change snapshot={snapshot} items={left} label={words.topic(title, count)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
