import { classAddresses } from '../../http/addresses.ts'
import { watchText } from './text.ts'

type Props = { code: string; site: string; size: number }

/** The join address as a QR code. */
export const QrImage = ({ code, site, size }: Props) => (
  <img
    class="qr"
    src={classAddresses.joinPicture(code)}
    width={`${size}`}
    height={`${size}`}
    alt={watchText.qr(`${site}${classAddresses.join(code)}`)}
  />
)
