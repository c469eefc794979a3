import { answerFamilies } from './answer-families.ts'
import { familiesOfCrowds } from './families.ts'

answerFamilies(familiesOfCrowds)
