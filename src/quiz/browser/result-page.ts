import { keepForLater } from '../../offline/browser/keep.ts'
import { offerLater } from '../../review/browser/later.ts'
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
