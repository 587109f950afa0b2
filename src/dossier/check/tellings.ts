import { type ClaimAt, type Context, claimName } from './context.ts'
import { type Finding, unknown } from './fault.ts'

/** Who passes a claim on, and who is silent on it: what cannot be, given the rest of the dossier. */
export function tellingFaults(context: Context): Finding[] {
  return context.claims.flatMap((claim) => [
    ...impliedFaults(claim),
    ...repeatFaults(claim),
    ...orderFaults(context, claim),
    ...unnamedFaults(claim),
    ...silenceFaults(context, claim),
  ])
}

function impliedFaults({ id, path, implied, telling }: ClaimAt): Finding[] {
  if (!implied || telling.by.length > 0) return []
  return [
    {
      at: [...path, 'implied'],
      problem: 'It is marked as implied, but “at” names nobody who implied it.',
      mend: 'Add to “at” whose statement or report implied it, or take “implied” out.',
      touches: [claimName(id)],
      breaks: [claimName(id)],
    },
  ]
}

function repeatFaults({ id, path, at, also }: ClaimAt): Finding[] {
  return also.flatMap((telling, i) =>
    telling === at || also.indexOf(telling) < i
      ? [
          {
            at: [...path, 'also', i],
            problem: `“${telling}” has been said already.`,
            mend: 'Take it out, or correct the place.',
            touches: [claimName(id)],
          },
        ]
      : [],
  )
}

/** “xi, cctv” where elsewhere it is “cctv, xi”: the outermost stands first. */
function orderFaults({ claims, facts }: Context, { id, path, tellings }: ClaimAt): Finding[] {
  const pairs = claims.flatMap((claim) =>
    claim.tellings.flatMap(({ by }) => by.slice(1).map((inner, i) => `${by[i]}, ${inner}`)),
  )
  return tellings.flatMap(({ by }, i) =>
    by.slice(1).flatMap((inner, j): Finding[] => {
      const outer = by[j] ?? ''
      if (!facts.isOutlet(inner) || facts.isOutlet(outer) || !pairs.includes(`${inner}, ${outer}`)) return []
      return [
        {
          at: i === 0 ? [...path, 'at'] : [...path, 'also', i - 1],
          problem: `“${outer}” passes on “${inner}” here, and elsewhere it is the other way round.`,
          mend: `Write who passes it on outermost first: “${inner}, ${outer}”.`,
          touches: [claimName(id)],
          breaks: [claimName(id)],
        },
      ]
    }),
  )
}

/** What somebody is said not to have mentioned needs a name to follow “did not mention”. */
function unnamedFaults({ id, path, name, silent = {} }: ClaimAt): Finding[] {
  const outlets = Object.keys(silent)
  if (name !== undefined || outlets.length === 0) return []
  return [
    {
      at: [...path, 'silent'],
      problem: 'The claim is said to have gone unmentioned, but has no name that could follow “did not mention”.',
      mend: 'Add “name”, a noun phrase such as “closer trade links”.',
      touches: [claimName(id), ...outlets.map((outlet) => `entry:${outlet}`)],
    },
  ]
}

function silenceFaults({ facts }: Context, claim: ClaimAt): Finding[] {
  return Object.keys(claim.silent ?? {}).flatMap((outlet): Finding[] => {
    const about = {
      at: [...claim.path, 'silent', outlet],
      touches: [claimName(claim.id), `entry:${outlet}`],
      breaks: [claimName(claim.id)],
    }
    const account = facts.accountWith(outlet)
    if (!account)
      return [
        {
          ...about,
          problem: `“${outlet}” is said to be silent, but it belongs to neither account.`,
          mend: 'Add it to the outlets of its account, or take the silence out.',
          touches: [
            ...about.touches,
            unknown('account'),
            ...facts.accounts.map(({ id }) => `account:${id}`),
            `homeless:${outlet}`,
          ],
          breaks: [...about.breaks, `homeless:${outlet}`],
        },
      ]
    if (facts.coverage(account, claim.id) !== 'asserts') return []
    return [
      {
        ...about,
        problem: `“${outlet}” is said to be silent on it, but its account “${account.id}” says it, or says what entails it.`,
        mend: 'Read the source again: take the silence out, or correct “at”, “also” or “entails”.',
        touches: [...about.touches, ...claim.tellings.flatMap(({ by }) => by.map((id) => `entry:${id}`))],
      },
    ]
  })
}
