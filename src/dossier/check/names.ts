import type { Dossier, Outlet } from '../model.ts'
import type { Finding } from './fault.ts'

/** Names that cannot be used as the pages and questions use them: of the language, of outlets and of accounts. */
export function nameFaults(dossier: Dossier): Finding[] {
  return [
    ...languageFaults(dossier),
    ...dossier.outlets.flatMap(phraseFaults),
    ...ownerFaults(dossier),
    ...accountFaults(dossier),
  ]
}

function languageFaults({ language }: Dossier): Finding[] {
  if (language === '' || isLanguage(language)) return []
  return [
    {
      at: ['language'],
      problem: `“${language}” is no language that there is.`,
      mend: 'Write its code, such as en, fr or zh, with the country behind it only where it matters: pt-BR.',
    },
  ]
}

function isLanguage(code: string): boolean {
  const [language = '', region] = code.split('-')
  // What has not even the form of a code is answered with an exception.
  const forms = { language: /^[a-z]{2,3}$/i, region: /^([a-z]{2}|\d{3})$/i }
  const known = (type: 'language' | 'region', part: string) =>
    forms[type].test(part) && new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(part) !== undefined
  return known('language', language) && (region === undefined || known('region', region))
}

const published =
  /\b(?:statement|report|announcement|account|readout|communiqué|notice|release|message|post|article|transcript|summary|website|broadcast|bulletin)$/

/** “the White House statement’s report” is what nobody says. */
function phraseFaults({ id, name, kind, report }: Outlet, i: number): Finding[] {
  if (kind === 'statement' || report !== undefined || !(published.test(name) || /’s? \p{Ll}/u.test(name))) return []
  return [
    {
      at: ['outlets', i, 'name'],
      problem: `“${name}” is a phrase, from which “${name}’s report” would be made.`,
      mend: 'Write “kind: statement” if that is what was published, or add “report” with its name as it stands inside a sentence.',
      touches: [`entry:${id}`],
    },
  ]
}

/** What belongs to itself, through any number of steps. */
function ownerFaults(dossier: Dossier): Finding[] {
  const lists = ['people', 'outlets', 'organisations', 'places'] as const
  const of = new Map(lists.flatMap((list) => dossier[list].map((entry) => [entry.id, entry.of] as const)))
  const found = lists.flatMap((list) =>
    dossier[list].flatMap(({ id }, i): Finding[] => {
      const seen: string[] = []
      for (let up = of.get(id); up !== undefined && !seen.includes(up); up = of.get(up)) seen.push(up)
      if (!seen.includes(id)) return []
      return [
        {
          at: [list, i, 'of'],
          problem: `“${id}” belongs to itself: ${[id, ...seen].join(' → ')}.`,
          mend: 'Name what it belongs to or speaks for, and let that belong to nothing of its own.',
          touches: seen.map((one) => `belongs:${one}`),
          breaks: seen.map((one) => `belongs:${one}`),
        },
      ]
    }),
  )
  return found
}

// On a phone of 320 pixels each account has a column of some 140: a label of 24 letters takes two lines there, a longer
// one three. And where one name is three words longer than the other, an option can be told by its length alone.
const longestLabel = 24
const widestDifference = 16

function accountFaults({ accounts }: Dossier): Finding[] {
  const [first, second] = accounts
  if (!first || !second) return []
  const shared = first.outlets.find((id) => second.outlets.includes(id))
  return [
    ...accounts.flatMap(({ id, label }, i): Finding[] =>
      label.length > longestLabel
        ? [
            {
              at: ['accounts', i, 'label'],
              problem: `The label has ${label.length} letters; ${longestLabel} is the most, so that both accounts have room on a phone.`,
              mend: 'Shorten it.',
              breaks: ['account lengths'],
              touches: [`account:${id}`],
            },
          ]
        : [],
    ),
    ...(['name', 'label'] as const).flatMap((part): Finding[] => {
      const lengths = [first[part].length, second[part].length]
      const longer = first[part].length > second[part].length ? 0 : 1
      const difference = Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))
      if (difference <= widestDifference) return []
      return [
        {
          at: ['accounts', longer, part],
          problem: `“${accounts[longer]?.[part]}” is ${difference} letters longer than the other account’s ${part}; ${widestDifference} is the most, so that neither outweighs the other.`,
          mend: 'Shorten it, or write the other one out.',
          touches: ['account lengths', `account:${first.id}`, `account:${second.id}`],
          breaks: ['account lengths'],
        },
      ]
    }),
    ...(shared === undefined
      ? []
      : [
          {
            at: ['accounts', 1, 'outlets'],
            problem: `“${shared}” is an outlet of both accounts.`,
            mend: 'Leave it with the account that it carries.',
            touches: [`entry:${shared}`],
            breaks: accounts.flatMap(({ id }) => [`account:${id}`, `entry:${shared}`]),
          },
        ]),
    ...(first.label.localeCompare(second.label) > 0
      ? [
          {
            at: ['accounts'],
            problem: `“${second.label}” stands after “${first.label}”: the accounts are not in the order of the alphabet.`,
            mend: 'Exchange them, so that neither comes first by choice.',
            touches: ['account lengths', ...accounts.map(({ id }) => `account:${id}`)],
          },
        ]
      : []),
  ]
}
