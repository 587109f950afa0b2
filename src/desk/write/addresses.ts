import { deskAddresses } from '../addresses.ts'

/** The addresses under which stories are written; the desk alone has them. */
export const writeAddresses = {
  /** Where an article is pasted, and the drafts that there are. */
  home: deskAddresses.write,
  /** The claims beside the article. */
  claims: (draft: string, query = '', claim = '') =>
    `/desk/write/${draft}${query && `?${query}`}${claim && `#claim-${claim}`}`,
  claim: (draft: string, claim: string) => `/desk/write/${draft}/claims/${encodeURIComponent(claim)}`,
  sentence: (draft: string, place: string) => `/desk/write/${draft}/sentences/${place}`,
  /** Who and where, the two accounts, the topics, and the head of the story. */
  parts: (draft: string, query = '', part = '') =>
    `/desk/write/${draft}/parts${query && `?${query}`}${part && `#${part}`}`,
  part: (draft: string, list: string, place: number) => `/desk/write/${draft}/parts/${list}/${place}`,
  /** The text itself, with every finding at its line. */
  text: (draft: string, query = '') => `/desk/write/${draft}/text${query && `?${query}`}`,
  /** A text that was set aside, beside the present one. */
  aside: (draft: string, number: number) => `/desk/write/${draft}/aside/${number}`,
  /** The bank that it makes, and the publication. */
  bank: (draft: string) => `/desk/write/${draft}/bank`,
  discard: (draft: string) => `/desk/write/${draft}/discard`,
}
