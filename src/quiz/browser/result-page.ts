import { keepForLater } from '../../offline/browser/keep.ts'
import { showOthers } from './others.ts'
import { sendKept } from './queue.ts'
import { offerShare } from './share.ts'

keepForLater()
sendKept()
offerShare(document)
void showOthers(document)
