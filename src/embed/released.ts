/**
 * The loader under an address that keeps what it has, and its hash for subresource integrity. A release is a copy of the
 * built /embed.js under the next number, in static/; those before it stay.
 */
export const released = {
  version: 1,
  integrity: 'sha384-VgAbtZZ8mrWfK+OOQCX4LCKVOurfton3paGfpfiLz7ROh8wGZVRKCd0npwX+M+CW',
}
