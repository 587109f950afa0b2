import { addresses } from '../http/addresses.ts'

/** Where oEmbed consumers learn how to embed the page at this address. */
export const Discovery = ({ url, title }: { url: string; title: string }) => (
  <>
    {(['json', 'xml'] as const).map((format) => (
      <link
        rel="alternate"
        type={`${format === 'json' ? 'application' : 'text'}/${format}+oembed`}
        href={new URL(addresses.oembed(url, format), url).href}
        title={title}
      />
    ))}
  </>
)
