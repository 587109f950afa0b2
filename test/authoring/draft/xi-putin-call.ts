/**
 * Who says the quotations of the first story’s article: place, who passes it on (outermost first), the first words, and
 * the beginning of the SHA-256 of all of them, because the article’s text is not in the repository.
 */
export const xiPutinQuotations: readonly (readonly [place: string, chain: string, first: string, hash: string])[] = [
  ['3.1', 'chinese-state-media, xi', 'China is willing', '925d3e5847ed669c'],
  ['4.3', 'kremlin, xi', 'legitimacy of Russia’s', 'c27959493eda8a57'],
  ['5.1', 'cctv', 'actively promoted world', 'b5ed6a33585907fd'],
  ['5.2', 'cctv', 'a proper settlement', '2f744aa1d70ebb6d'],
  ['7.1', 'cctv, xi', 'The Chinese side', '6745d2741ce3a2d9'],
  ['8.1', '', 'no limits', 'e2462c7ff6254625'],
  ['10.1', 'russia', 'special military operation', 'd03235cb85bf2fc5'],
  ['12.2', 'fp, wei', 'a path to', 'e3331925d1d5e919'],
]
