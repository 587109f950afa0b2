import type { Account, Dossier, Proposition } from '../model.ts'
import type { Fault } from './fault.ts'

/** Cells of the coverage matrix that are missing, that nothing bears out, or that a claim contradicts. */
export function coverageFaults(dossier: Dossier): Fault[] {
  return dossier.propositions.flatMap((p, i) =>
    dossier.accounts.flatMap((account) => [
      ...cellFaults(dossier, p, account).map((fault) => ({
        at: ['propositions', i, 'coverage', account.id],
        ...fault,
      })),
      ...silenceFaults(dossier, p, account).map((fault) => ({
        at: ['propositions', i, 'silence', account.id],
        ...fault,
      })),
    ]),
  )
}

type Finding = Omit<Fault, 'at'>

function cellFaults(dossier: Dossier, p: Proposition, account: Account): Finding[] {
  const status = p.coverage[account.id]
  if (status === undefined)
    return [
      {
        problem: `The coverage of “${p.id}” by “${account.id}” is missing.`,
        mend: 'Add one of asserts, denies, explicitly-silent, not-reported.',
      },
    ]
  const claim = dossier.claims.find((c) => c.proposition === p.id && carries(account, c.chain))
  const implying = dossier.propositions.find((q) => q.coverage[account.id] === 'asserts' && q.entails.includes(p.id))
  if (status === 'asserts') {
    if (claim || implying) return []
    const mend = 'Add a claim whose chain goes through one of its channels, or say not-reported.'
    return [{ problem: `“${account.id}” is said to assert “${p.id}”, but no claim or entailment bears it out.`, mend }]
  }
  if (claim)
    return [
      { problem: `This says “${status}”, but the claim “${claim.id}” has “${account.id}” say it.`, mend: resolve },
    ]
  if (implying)
    return [
      {
        problem: `This says “${status}”, but “${account.id}” asserts “${implying.id}”, which entails it.`,
        mend: resolve,
      },
    ]
  if (
    status === 'denies' &&
    !dossier.claims.some((c) => carries(account, c.chain) && opposed(dossier, c.proposition, p))
  )
    return [
      {
        problem: `“${account.id}” is said to deny “${p.id}”, but it makes no claim that contradicts it.`,
        mend: 'Add the claim and the contradiction, or say not-reported.',
      },
    ]
  return []
}

const resolve = 'Read the source again: say asserts, or correct what contradicts it.'

/** Silence is said of an outlet by the article: both have to be named. */
function silenceFaults(dossier: Dossier, p: Proposition, account: Account): Finding[] {
  const silent = p.coverage[account.id] === 'explicitly-silent'
  const silence = p.silence?.[account.id]
  if (!silence)
    return silent
      ? [
          {
            problem: `“${account.id}” is said to leave “${p.id}” out, but not where the article says so.`,
            mend: 'Add a silence with the outlet and the claim; if the article does not say so, say not-reported.',
          },
        ]
      : []
  if (!silent)
    return [
      {
        problem: `A silence is given, but the coverage of “${p.id}” by “${account.id}” is not explicitly-silent.`,
        mend: 'Make the two agree.',
      },
    ]
  const teller = dossier.claims.find(({ id }) => id === silence.claim)
  return [
    ...(account.channels.includes(silence.outlet)
      ? []
      : [
          {
            problem: `“${silence.outlet}” is no channel of “${account.id}”.`,
            mend: `Name the outlet that went without it: ${account.channels.join(' or ')}.`,
          },
        ]),
    ...(teller && carries(account, teller.chain)
      ? [
          {
            problem: `The claim “${teller.id}” comes through “${account.id}” itself.`,
            mend: 'Name a claim by which the article says that the account did not mention it.',
          },
        ]
      : []),
    ...(p.subject === undefined
      ? [
          {
            problem: `“${p.id}” has a silence but no subject.`,
            mend: 'Add a subject: a noun phrase for what went unmentioned.',
          },
        ]
      : []),
  ]
}

const carries = (account: Account, chain: readonly string[]): boolean =>
  chain.some((id) => account.channels.includes(id))

const opposed = (dossier: Dossier, id: string, p: Proposition): boolean =>
  p.contradicts.includes(id) || dossier.propositions.some((q) => q.id === id && q.contradicts.includes(p.id))
