// Words that tell what a name is the name of.

const set = (words: string) => new Set(words.split(/\s+/))

/** What is handed out or read, by whoever publishes it. */
export const publications = set(
  'account announcement broadcast bulletin communique communiqué letter memo newsletter notice readout release report statement',
)

/** What a publisher is called on later mention, each with the words of names that it can stand for. */
export const publishers: Record<string, RegExp> = {
  agency: /agency|press|news/,
  broadcaster: /radio|tv|television|broadcast|bbc|cctv/,
  daily: /./,
  channel: /radio|tv|television|channel|news/,
  magazine: /magazine|review|weekly|monthly/,
  media: /media/,
  network: /radio|tv|television|network|news/,
  newspaper: /times|post|gazette|herald|tribune|journal|daily|chronicle|courier|observer|sentinel|mail|echo|press|news/,
  outlet: /./,
  paper: /times|post|gazette|herald|tribune|journal|daily|chronicle|courier|observer|sentinel|mail|echo|press|news/,
  station: /radio|tv|television|station|fm/,
  tabloid: /./,
  website: /./,
}

/** Words in the name of an outlet. */
export const isOutletWord = (word: string): boolean =>
  /^(times|post|gazette|radio|tv|television|news|media|agency|herald|tribune|press|journal|daily|weekly|chronicle|courier|observer|sentinel|mail|telegraph|guardian|mirror|echo|magazine|review|network|dispatch|examiner|register|monitor|argus|advertiser|mercury|broadcasting|newspaper|ledger|bugle|globe|standard|inquirer|independent|bulletin|reporter|wire)$/.test(
    word,
  )

/** What a company is called behind its name; the name alone means it too. */
export const isCompanyWord = (word: string): boolean =>
  /^(airlines|airways|bank|corp|corporation|electric|energy|group|holdings|inc|industries|limited|ltd|motors|oil|pharma|plc|power|rail|railway|railways|shipping|steel|systems|telecom|water)$/.test(
    word,
  )

/** Words that introduce a body: "the watchdog Transit Focus". */
export const introducesBody = (word: string): boolean =>
  /^(association|charity|coalition|company|firm|group|lobby|manufacturer|operator|party|regulator|retailer|startup|union|watchdog)$/.test(
    word,
  )

/** Agencies and broadcasters whose names do not say what they are. */
export const isKnownOutlet = (name: string): boolean =>
  /^(afp|ansa|ap|associated press|axios|bbc|bloomberg|cbs|cnn|dpa|efe|interfax|itar-tass|kyodo|nbc|npr|pbs|politico|reuters|ria|tass|upi|xinhua|yonhap)$/.test(
    name,
  )

/** What a country’s rulers are called, behind its name or its adjective. */
export const isRulers = (word: string): boolean =>
  /^(administration|authorities|delegation|government|leadership|side)$/.test(word)

/** Words in the name of a body. */
export const isBodyWord = (word: string): boolean =>
  /^(academy|administration|alliance|army|assembly|association|authority|bank|board|bureau|church|club|college|commission|committee|company|confederation|congress|cooperative|corporation|council|court|department|federation|foundation|fund|group|guild|house|institute|league|ministry|nations|navy|office|organisation|organization|parliament|partnership|party|police|senate|society|treasury|trust|union|university)$/.test(
    word,
  )

/** Words in the name of a place. */
export const isPlaceWord = (word: string): boolean =>
  /^(atlantic|bay|beach|bridge|canal|cape|city|coast|county|dam|district|gulf|harbor|harbour|hill|hills|island|islands|lake|mount|mountain|mountains|ocean|pacific|peninsula|pier|point|port|reservoir|river|road|sea|square|strait|street|town|valley|village)$/.test(
    word,
  )

/** Words for an office or a task, before a name or on their own. */
export const isRole = (word: string): boolean =>
  /^(admiral|adviser|advisor|ambassador|analyst|archbishop|bishop|captain|chair|chairman|chairperson|chairwoman|chancellor|chief|clerk|colonel|commander|commissioner|councillor|councilor|defence|defense|deputy|director|doctor|dr|economist|envoy|engineer|executive|farmer|foreign|general|governor|harbormaster|head|inspector|interior|judge|justice|king|leader|lord|manager|master|mayor|miss|mr|mrs|ms|minister|officer|official|owner|pilot|pope|premier|president|prime|prince|princess|professor|prosecutor|queen|representative|reporter|secretary|senator|sergeant|sir|speaker|spokesman|spokesperson|spokeswoman|superintendent|treasurer|vice|warden)s?$/.test(
    word,
  )

/** Seats of governments that stand for them, by the beginning of the country’s name. */
export const seats: Record<string, string> = {
  ankara: 'Turkey',
  beijing: 'China',
  berlin: 'Germany',
  brussels: 'the European Union',
  cairo: 'Egypt',
  delhi: 'India',
  'downing street': 'the United Kingdom',
  islamabad: 'Pakistan',
  jerusalem: 'Israel',
  kremlin: 'Russia',
  kyiv: 'Ukraine',
  london: 'the United Kingdom',
  madrid: 'Spain',
  moscow: 'Russia',
  paris: 'France',
  pentagon: 'the United States',
  pyongyang: 'North Korea',
  rome: 'Italy',
  seoul: 'South Korea',
  tehran: 'Iran',
  tokyo: 'Japan',
  warsaw: 'Poland',
  washington: 'the United States',
  'white house': 'the United States',
}

/** Seats that are themselves who speaks: "the Kremlin said". */
export const isInstitution = (name: string): boolean => /^(downing street|kremlin|pentagon|white house)$/.test(name)

/** The country that an adjective belongs to, where the two do not begin alike. */
const adjectives: Record<string, string> = {
  american: 'the United States',
  'u.s': 'the United States',
  british: 'the United Kingdom',
  dutch: 'the Netherlands',
  french: 'France',
  spanish: 'Spain',
  swiss: 'Switzerland',
  welsh: 'Wales',
  danish: 'Denmark',
  polish: 'Poland',
  turkish: 'Turkey',
  western: '',
}

export const isKnownAdjective = (word: string): boolean => word in adjectives

/** The country that an adjective belongs to, out of those that the article names. */
export function countryOf(adjective: string, countries: readonly string[]): string | undefined {
  const known = adjectives[adjective]
  if (known !== undefined) return known || undefined
  return countries.find((country) => country.toLowerCase().slice(0, 4) === adjective.slice(0, 4))
}

export const isDeterminer = (word: string): boolean =>
  /^(the|a|an|this|that|these|those|its|his|her|their|both|some|several|many|two|three|neither)$/.test(word)
