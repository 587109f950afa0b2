import { Filter } from 'bad-words'

// Chosen so that no pair can be read as a remark on anyone: no color of skin, no animal that is a word of abuse.
const adjectives =
  `Amber Azure Breezy Bright Bronze Calm Cheerful Clever Copper Coral Cosmic Crystal Dapper Eager Early Emerald
Fearless Gentle Golden Happy Indigo Jade Jolly Keen Kind Lively Lucky Lunar Mellow Merry Mighty Misty Nimble Noble Opal
Patient Plucky Polite Proud Quick Quiet Radiant Ready Ruby Sapphire Scarlet Silver Snowy Solar Spry Steady Stellar Sunny
Swift Teal Thoughtful Tidy Topaz Turquoise Violet Vivid Warm Wise Witty`.split(/\s+/)
const animals =
  `Albatross Alpaca Antelope Badger Beaver Bison Bobcat Caribou Cheetah Condor Crane Curlew Dolphin Dormouse
Dragonfly Eagle Egret Elk Falcon Ferret Finch Firefly Flamingo Gazelle Gecko Giraffe Heron Hummingbird Ibex Impala Jaguar
Kestrel Kingfisher Kiwi Koala Lark Lemur Leopard Lynx Manatee Marmot Marten Meerkat Narwhal Nightingale Ocelot Osprey
Otter Owl Panda Pelican Penguin Puffin Quokka Raven Robin Salamander Seahorse Sparrow Starling Swallow Tapir Toucan
Turtle Walrus Wombat Wren Zebra`.split(/\s+/)

/** Generated names in random order, of which one is very likely free; `random` gives numbers in [0, 1). */
export function candidates(random: () => number, howMany = 12): string[] {
  const word = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: howMany }, () => `${word(adjectives)} ${word(animals)}`)
}

/** A name as someone asks for it: any, a generated one, or a typed one, which is null if it is not allowed. */
export type NameRequest = { kind: 'any' } | { kind: 'generated'; name: string } | { kind: 'typed'; name: string | null }

export function nameRequest(nickname: string | undefined): NameRequest {
  if (nickname === undefined) return { kind: 'any' }
  const [adjective = '', animal = '', ...rest] = nickname.split(' ')
  const isGenerated = rest.length === 0 && adjectives.includes(adjective) && animals.includes(animal)
  return isGenerated ? { kind: 'generated', name: nickname } : { kind: 'typed', name: readNickname(nickname) }
}

/**
 * The same text for names that look or read alike, so that nobody easily passes for another (a small version of the
 * skeleton of UTS 39). Case, accents and spaces do not count, nor which of three alphabets a letter is from.
 */
export const skeletonOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    // Accents only: in Devanagari, for example, marks are vowels, and in Cyrillic “й” is a letter of its own.
    .replace(/(^|[\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+/gu, '$1')
    .replace(/./gu, (letter) => latin[lookAlikes.indexOf(letter)] ?? letter)

// Cyrillic, Greek, and what looks like an “l” or an “o”. Each has the same place as the Latin letter that it looks like,
// as a capital or as a small letter.
const lookAlikes = 'авекмнорстухіјѕһԁӏαβεζηικμνορτυχıi10'
const latin = 'abekmhopctyxljshdlabezhlkmnoptyxlllo'

const longest = 24

/** A typed nickname as it will be shown, or null if it is empty, too long, or not allowed in a class. */
function readNickname(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  // Letters, digits and what joins them: no invisible characters, and none that change the direction of the text.
  if (name.length > longest || !/[\p{L}\p{N}]/u.test(name) || !/^[\p{L}\p{M}\p{N} .'’_-]+$/u.test(name)) return null
  return isProfane(name) ? null : name
}

let profane: ReadonlySet<string> | undefined

/** Whether a word of the name is on the list, also if it is spelled out, written with digits, or drawn out. */
function isProfane(name: string): boolean {
  profane ??= new Set(new Filter().list.map((word) => word.toLowerCase()))
  // Single letters are joined to a word. Whole words are not joined, or “Tidy Kestrel” would fail.
  const spelled = name.replace(/(?<=\b\w)[ .'’_-]+(?=\w\b)/g, '')
  const words = [name, spelled].flatMap((text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  return words.some((word) => [word, ...readings(word)].some((reading) => profane?.has(reading)))
}

const digits: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

function readings(word: string): string[] {
  const letters = word.replace(/\d/g, (digit) => digits[digit] ?? digit)
  return [letters, letters.replace(/(.)\1{2,}/gu, '$1'), letters.replace(/(.)\1+/gu, '$1')]
}
