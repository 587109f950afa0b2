import type { Facts } from '../../dossier/facts.ts'
import type { Account, Dossier } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'

type Headline = Dossier['headlines'][number]

const bothStem = 'Which headline is borne out by both accounts, as the article gives them?'
const neitherStem = 'Which headline goes beyond both accounts, as the article gives them?'
const oneStem = (account: Account): string =>
  `Which headline rests on ${account.name} alone, as the article gives the accounts?`

/** Four headlines: which is supported by both accounts, by this account alone, or goes beyond either? */
export const headline: Family = {
  id: 'headline',
  skill: 'comparison',
  prior: 0.55,
  drafts: (facts) => facts.dossier.headlines.map((h) => draftOf(facts, h)),
}

function draftOf(facts: Facts, h: Headline): Draft {
  return {
    name: h.id,
    stem: stemOf(facts, h),
    key: choice(h, h),
    pool: [...facts.dossier.headlines].filter(({ id }) => id !== h.id).map((other) => choice(other, h)),
    truth: ({ id }) =>
      facts.dossier.headlines.some((x) => x.id === id && support(x) === support(h)) ? 'true' : 'false',
    explanation: h.why,
    claims: h.claims,
    account: h.account,
  }
}

const support = (h: Headline): string => h.account ?? h.support

function stemOf(facts: Facts, h: Headline): string {
  if (h.account) return oneStem(facts.account(h.account))
  return h.support === 'both' ? bothStem : neitherStem
}

function choice(h: Headline, asked: Headline): Choice {
  return { id: h.id, text: h.text, why: h.why, misconception: slip(h, asked) }
}

function slip(h: Headline, asked: Headline): Misconception {
  if (h.support === 'neither') return 'overreach'
  if (h.support === 'both') return 'both-for-one'
  return asked.support === 'one' ? 'other-account' : 'one-for-both'
}
