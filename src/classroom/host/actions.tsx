import type { Child } from 'hono/jsx'
import { isHoldable } from '../protocol/holdable.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import { CommandForm } from './command-form.tsx'
import { isAllAsked, nextSteps, steps } from './next-steps.ts'
import { Plan } from './plan.tsx'
import { PollForm } from './poll-form.tsx'
import { hostText } from './text.ts'

type NextProps = { snapshot: HostSnapshot; children?: Child }

/**
 * What the host does next: how it stands (`children`), one large button for the recommended step, and the others quiet.
 * After the last question that step is the end, which needs a second press.
 */
export const NextSteps = ({ snapshot, children }: NextProps) => {
  const next = nextSteps(snapshot).steps
  return (
    <section class="next" aria-label={hostText.next}>
      {children}
      {next.length > 0 && (
        <CommandForm snapshot={snapshot}>
          {next.map((step, i) => (
            <button
              class={i === 0 ? 'button main' : 'button quiet'}
              type="submit"
              name="do"
              value={steps[step]}
              key={step}
            >
              {hostText.actions[step]}
            </button>
          ))}
        </CommandForm>
      )}
      {isLast(snapshot) && (
        <>
          <p>{hostText.last}</p>
          <FinalStep snapshot={snapshot} step="end" main />
        </>
      )}
      {mayPoll(snapshot) && <PollForm snapshot={snapshot} />}
    </section>
  )
}

/** Whether nothing is before the class that has to be finished. */
const isBetween = ({ phase, poll }: HostSnapshot): boolean =>
  phase.kind === 'revealed' || (phase.kind === 'closed' && poll !== undefined)

const mayPoll = (snapshot: HostSnapshot): boolean => snapshot.phase.kind === 'lobby' || isBetween(snapshot)

/** Whether the last question is behind the class. */
const isLast = (snapshot: HostSnapshot): boolean => isBetween(snapshot) && nextSteps(snapshot).steps.length === 0

/** What the host can do at any time. */
export const OtherSteps = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { phase, plan, session, leaderboard, results } = snapshot
  if (phase.kind === 'ended') return null
  return (
    <div class="steps">
      {session.options.points && results.length > 0 && (
        <CommandForm snapshot={snapshot} fields={{ do: 'leaderboard' }}>
          <button class="button second" type="submit" name="shown" value={leaderboard ? 'false' : 'true'}>
            {hostText.actions[leaderboard ? 'hideBoard' : 'showBoard']}
          </button>
        </CommandForm>
      )}
      {'round' in phase && !isBetween(snapshot) && !isAllAsked(plan, results) && (
        <CommandForm snapshot={snapshot}>
          <button class="button second" type="submit" name="do" value="open">
            {hostText.skip}
          </button>
        </CommandForm>
      )}
      <Hold snapshot={snapshot} />
      <details>
        <summary class="tap">{hostText.plan.title}</summary>
        <Plan snapshot={snapshot} />
      </details>
      {phase.kind !== 'own' && <FinalStep snapshot={snapshot} step="own-pace" />}
      {phase.kind === 'own' && session.options.answers === 'released' && !phase.released && (
        <FinalStep snapshot={snapshot} step="release" main />
      )}
      {!isLast(snapshot) && <FinalStep snapshot={snapshot} step="end" />}
    </div>
  )
}

/** Holds the class; and, at their own pace, lets it go on, which is else the next step. */
const Hold = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { phase } = snapshot
  const held = 'paused' in phase
  if (!isHoldable(phase) || (held && phase.kind !== 'own')) return null
  const step = held ? 'resume' : 'pause'
  return (
    <CommandForm snapshot={snapshot}>
      <button class="button second" type="submit" name="do" value={step}>
        {hostText.actions[step]}
      </button>
    </CommandForm>
  )
}

type FinalProps = { snapshot: HostSnapshot; step: keyof typeof hostText.final; main?: boolean }

/** A step that cannot be undone is explained first and needs a second press. */
const FinalStep = ({ snapshot, step, main }: FinalProps) => {
  const { title, hint, now } = hostText.final[step]
  return (
    <details>
      <summary class={main ? 'button main' : 'tap'}>{title}</summary>
      <p>
        {hint} {step === 'own-pace' && hostText.answers[snapshot.session.options.answers]}
      </p>
      <CommandForm snapshot={snapshot}>
        <button class="button" type="submit" name="do" value={step}>
          {now}
        </button>
      </CommandForm>
    </details>
  )
}
