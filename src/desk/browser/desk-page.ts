import { useKeys } from './keys.ts'
import { signIn } from './sign-in.ts'

signIn()
useKeys()
