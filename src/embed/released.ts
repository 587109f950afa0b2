/**
 * The loader under an address that keeps what it has, and its hash for subresource integrity. A release is a copy of the
 * built /embed.js under the next number, in static/; those before it stay.
 */
export const released = {
  version: 1,
  integrity: 'sha384-CDgChuJlk1tWTOMK37IXe8X+kqEAn6ShtLNWpUl8WCMMFUsl/2gUvL7OuIQyeR7R',
}
