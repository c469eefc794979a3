import { answerFamilies } from './answer-families.ts'
import { familiesOfEncodings } from './families.ts'

answerFamilies(familiesOfEncodings)
