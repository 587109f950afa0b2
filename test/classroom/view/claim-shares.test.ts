import { expect, test } from 'vitest'
import { claimMap } from '../../../src/claim-map/model.ts'
import { placed, shareOverlays } from '../../../src/classroom/view/claim-shares.ts'
import { ClassMap } from '../../../src/classroom/view/class-map.tsx'
import { realDossier } from '../../dossier/real-dossier.ts'

const dossier = realDossier()
const claims = [
  { claim: 'legitimacy', right: 3, answered: 4 },
  { claim: 'ties', right: 2, answered: 4 },
  { claim: 'world-peace', right: 1, answered: 4 },
  { claim: 'no-limits', right: 0, answered: 1 },
  { claim: 'of-a-story-that-has-changed', right: 1, answered: 1 },
]

test.each([
  [34, 'few'],
  [35, 'half'],
  [70, 'half'],
  [71, 'most'],
])('%i of 100 right fills a mark as “%s”, with the number in it and the words', (right, state) => {
  expect(shareOverlays([{ claim: 'one', right, answered: 100 }]).get('one')).toEqual({
    state,
    shown: `${right}%`,
    note: `${right} of 100 answers right`,
  })
})

test('the claims are put into words with the account that makes each, the fewest right first', () => {
  const list = placed(dossier, claimMap(dossier), claims)
  expect(list.map(({ claim, label, voice }) => [claim, label, voice])).toEqual([
    ['no-limits', 'Not from either account', 'none'],
    ['world-peace', 'Chinese state media', 'a'],
    ['ties', 'Both', 'ab'],
    ['legitimacy', 'Kremlin', 'b'],
  ])
})

test('a listed claim is somebody’s, and never stands as a fact of ours', () => {
  const [china, implied] = ['inappropriate', 'endorsement'].map((claim) =>
    placed(dossier, claimMap(dossier), [{ claim, right: 1, answered: 1 }]).map(({ says }) => says),
  )
  expect(china).toEqual([
    'China’s position, the article says, is that international economic measures against Russia are inappropriate',
  ])
  expect(implied?.[0]).toMatch(/^The article says that the Kremlin’s statement implied that Xi endorsed/)
})

test('the map says each result in its mark and in words; only as many claims are listed as asked for', () => {
  const html = String(ClassMap({ dossier, claims, listed: 2 }))
  expect(html).toMatch(/class="mark said few"[^>]*><b aria-hidden="true">25%<\/b>/)
  expect(html).toMatch(/<span>Xi “actively promoted”[^<]*\. 1 of 4 answers right<\/span>/)
  // A claim of the article’s own has its words at its topic.
  expect(html).toMatch(/<span>On [^<]*\. 0 of 1 answer right<\/span>/)
  expect(html.match(/<li><b>/g)).toHaveLength(2)
})
