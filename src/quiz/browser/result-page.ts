import { showOthers } from './others.ts'
import { sendKept } from './queue.ts'
import { offerShare } from './share.ts'

sendKept()
offerShare(document)
void showOthers(document)
