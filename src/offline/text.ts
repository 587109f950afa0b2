/** What the page without a connection says, in English. */
export const offlineText = {
  title: 'You are offline',
  about: 'This page is not saved on this device. It will load as soon as you are back online.',
  stored: 'Pages you can read now',
  edition: ', edition {}',
} as const
