import { keepForLater } from '../../offline/browser/register.ts'
import { offerLater } from '../../ui/browser/offer-review.ts'
import { offerDisputes } from './disputes.ts'
import { showOthers } from './others.ts'
import { sendKept } from './queue.ts'
import { offerShare } from './share.ts'

keepForLater()
sendKept()
offerLater()
offerShare(document)
offerDisputes(document)
void showOthers(document)
