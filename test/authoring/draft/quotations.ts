type Quotations = readonly (readonly [place: string, chain: string, words: string])[]

/** Who says the quotations of reservoir-call.txt, read by hand: place, who passes it on (outermost first), the words. */
export const reservoirQuotations: Quotations = [
  ['2.1', 'larkmoor-bulletin', 'won a clear promise'],
  ['2.2', 'larkmoor-bulletin, vance', 'a river that stops at a fence is no river at all'],
  ['3.1', 'larkmoor-bulletin, vance', 'We asked for water and we were given a date'],
  ['3.2', 'larkmoor-bulletin, vance', 'That is more than our parents ever got'],
  ['4.2', 'hesper-radio', 'no promise of any kind'],
  ['4.2', 'hesper-radio, bale', 'a date on which to talk about dates'],
  ['4.3', 'hesper-radio, bale', 'cannot be run by telephone'],
  ['5.2', 'larkmoor-bulletin', 'the heart of the agreement'],
  ['6.1', 'hesper-radio, bale', 'Nobody has signed anything'],
  ['6.1', 'hesper-radio, bale', 'and nobody will before the survey is done'],
  ['6.2', 'hesper-radio, bale', 'I read it twice. I did not find the man I know in it'],
  ['7.2', 'larkmoor-bulletin', 'has never been this low in April'],
  ['7.2', 'hesper-radio', 'a winter without snow'],
  ['8.2', 'quill', 'Two boards, two stories, one dry ditch'],
  ['8.3', 'quill', 'believe in the release when it wets my boots'],
  ['9.1', 'valley-courier, clerk', 'laughed more than they argued'],
  ['10.1', 'larkmoor-sentinel', 'older than the dam'],
  ['10.2', 'larkmoor-sentinel, hesper-valley-board', 'closed the account'],
  ['11.2', 'hesper-radio, bale', 'not locked, only closed'],
]

/** The same for rail-letter.txt. */
export const railQuotations: Quotations = [
  ['2.1', 'northline-rail', 'a fair and final settlement'],
  ['2.2', 'alliance-letter, marr', 'a fairy tale'],
  ['3.1', 'alliance-letter', 'No settlement exists'],
  ['3.2', 'alliance-letter', 'What exists is an offer, and you have not seen it yet'],
  ['4.1', 'radio-five, voss', 'yes'],
  ['4.2', 'radio-five, voss', 'I was not dreaming'],
  ['5.2', 'northline-statement', 'the most generous in the industry'],
  ['6.1', 'evening-argus, marr', 'Six percent of what?'],
  ['6.2', 'evening-argus, marr', 'when it is an offer and not a press release'],
  ['7.1', 'transit-focus', 'no longer care who is right'],
  ['7.3', 'evening-argus, okafor', 'People want a train'],
  ['7.3', 'evening-argus, okafor', 'not a transcript'],
  ['8.1', 'northline-manager', 'polite, then quiet, then gone'],
  ['8.2', 'spokeswoman', 'creative'],
  ['9.2', 'evening-argus, reith', 'rather drive a train than referee one'],
]
