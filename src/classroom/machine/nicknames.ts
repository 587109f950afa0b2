import { fitName } from './fit-name.ts'

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
  return isGenerated ? { kind: 'generated', name: nickname } : { kind: 'typed', name: fitName(nickname) }
}
